import type { Migration } from '../migrate';

export const migration: Migration = {
  version: 10,
  name: 'journal',
  sql: `
CREATE TABLE device (ix INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE op (
  seq INTEGER PRIMARY KEY,
  device INTEGER NOT NULL REFERENCES device (ix),
  n INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  record TEXT NOT NULL,
  stamp TEXT NOT NULL,
  author TEXT NOT NULL,
  body BLOB NOT NULL,
  hash BLOB NOT NULL,
  UNIQUE (device, n)
) STRICT;
CREATE INDEX op_record ON op (record);
CREATE TABLE seal (
  device INTEGER NOT NULL REFERENCES device (ix),
  n INTEGER NOT NULL,
  author TEXT NOT NULL,
  public_key BLOB NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY (device, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE awaited (
  record TEXT NOT NULL,
  register TEXT NOT NULL,
  device INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (record, register, device, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE draft (
  agent TEXT NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (agent, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE content (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE due_deadline (
  person TEXT NOT NULL,
  key TEXT NOT NULL,
  measure TEXT,
  rule TEXT,
  occurrence INTEGER NOT NULL,
  label TEXT NOT NULL,
  label_en TEXT NOT NULL,
  article TEXT NOT NULL,
  certainty TEXT NOT NULL,
  due TEXT NOT NULL,
  legal_due TEXT,
  soon_from TEXT NOT NULL,
  met_on TEXT,
  met_by TEXT,
  waived_on TEXT,
  waiver_reason TEXT,
  manual TEXT,
  PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_deadline_open ON due_deadline (due) WHERE met_on IS NULL AND waived_on IS NULL;
CREATE TABLE case_line (
  person TEXT PRIMARY KEY,
  sort_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  used_name TEXT,
  given_names TEXT NOT NULL,
  birth_date TEXT,
  flags TEXT NOT NULL,
  restricted INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  measures TEXT NOT NULL,
  start_date TEXT,
  end_date TEXT NOT NULL,
  intensity TEXT,
  intensity_rank INTEGER NOT NULL,
  next_day TEXT NOT NULL,
  next_time TEXT,
  due TEXT NOT NULL,
  soon_from TEXT NOT NULL,
  due_label TEXT,
  due_label_en TEXT,
  due_article TEXT,
  last_seen TEXT NOT NULL,
  officer TEXT,
  officer_name TEXT,
  antenna TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX case_line_name ON case_line (closed, sort_name);
CREATE INDEX case_line_due ON case_line (closed, due);
CREATE INDEX case_line_end ON case_line (closed, end_date);
CREATE INDEX case_line_next ON case_line (closed, next_day, next_time);
CREATE INDEX case_line_seen ON case_line (closed, last_seen);
CREATE INDEX case_line_officer ON case_line (officer);
CREATE INDEX case_line_antenna ON case_line (antenna);
CREATE TABLE caseload_member (
  agent TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (agent, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX caseload_member_person ON caseload_member (person);
CREATE TABLE search_number (value TEXT NOT NULL, person TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (value, person, kind)) STRICT, WITHOUT ROWID;
CREATE INDEX search_number_person ON search_number (person);
CREATE TABLE name_token (token TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE name_variant (variant TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (variant, token)) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE person_search USING fts5 (names, tokenize = "unicode61 remove_diacritics 0", prefix = '3', detail = none, columnsize = 0);
`,
};
