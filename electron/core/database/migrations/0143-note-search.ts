import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 143,
  name: 'note-search',
  sql: `CREATE VIRTUAL TABLE note_search USING fts5 (words, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3', detail = none, columnsize = 0);
CREATE VIRTUAL TABLE confidence_search USING fts5 (words, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3', detail = none, columnsize = 0);
`,
};
