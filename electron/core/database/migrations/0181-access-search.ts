import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 181,
  name: 'access-search',
  sql: `CREATE INDEX access_agent_at ON "access" ("agent", "at");
CREATE INDEX access_person_at ON "access" ("person", "at");
CREATE INDEX access_kind_at ON "access" ("kind", "at");
`,
};
