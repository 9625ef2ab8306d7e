import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 232,
  name: 'file-search',
  sql: `CREATE VIRTUAL TABLE file_search USING fts5 (words, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3', detail = none, columnsize = 0);
CREATE VIRTUAL TABLE confidence_file_search USING fts5 (words, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3', detail = none, columnsize = 0);
`,
};
