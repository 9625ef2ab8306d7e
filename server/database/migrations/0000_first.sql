-- Written by hand: the partitions, the unlogged table and the storage are not in the schema's language.
CREATE TABLE relay (id integer PRIMARY KEY, lineage bytea NOT NULL);
--> statement-breakpoint
CREATE TABLE organisation (id bytea PRIMARY KEY, place bigint NOT NULL, head bytea NOT NULL, blob_bytes bigint NOT NULL DEFAULT 0, quota bigint NOT NULL);
--> statement-breakpoint
CREATE TABLE membership (org bytea NOT NULL, place bigint NOT NULL, entry bytea NOT NULL, PRIMARY KEY (org, place));
--> statement-breakpoint
CREATE TABLE device (id bytea PRIMARY KEY, org bytea NOT NULL, sign bytea NOT NULL, active boolean NOT NULL);
--> statement-breakpoint
CREATE TABLE lane (org bytea NOT NULL, id bytea NOT NULL, head bigint NOT NULL DEFAULT 0, roll bytea NOT NULL, bytes bigint NOT NULL DEFAULT 0, PRIMARY KEY (org, id)) WITH (fillfactor = 70);
--> statement-breakpoint
CREATE TABLE envelope (org bytea NOT NULL, lane bytea NOT NULL, seq bigint NOT NULL, device bytea NOT NULL, count bigint NOT NULL, hash bytea NOT NULL, body bytea NOT NULL, PRIMARY KEY (org, lane, seq), UNIQUE (org, lane, device, count)) PARTITION BY HASH (lane);
--> statement-breakpoint
CREATE TABLE envelope_0 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 0);
--> statement-breakpoint
CREATE TABLE envelope_1 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 1);
--> statement-breakpoint
CREATE TABLE envelope_2 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 2);
--> statement-breakpoint
CREATE TABLE envelope_3 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 3);
--> statement-breakpoint
CREATE TABLE envelope_4 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 4);
--> statement-breakpoint
CREATE TABLE envelope_5 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 5);
--> statement-breakpoint
CREATE TABLE envelope_6 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 6);
--> statement-breakpoint
CREATE TABLE envelope_7 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 7);
--> statement-breakpoint
CREATE TABLE envelope_8 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 8);
--> statement-breakpoint
CREATE TABLE envelope_9 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 9);
--> statement-breakpoint
CREATE TABLE envelope_10 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 10);
--> statement-breakpoint
CREATE TABLE envelope_11 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 11);
--> statement-breakpoint
CREATE TABLE envelope_12 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 12);
--> statement-breakpoint
CREATE TABLE envelope_13 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 13);
--> statement-breakpoint
CREATE TABLE envelope_14 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 14);
--> statement-breakpoint
CREATE TABLE envelope_15 PARTITION OF envelope FOR VALUES WITH (MODULUS 16, REMAINDER 15);
--> statement-breakpoint
CREATE TABLE device_head (org bytea NOT NULL, lane bytea NOT NULL, device bytea NOT NULL, count bigint NOT NULL, hash bytea NOT NULL, PRIMARY KEY (org, lane, device)) WITH (fillfactor = 70);
--> statement-breakpoint
CREATE TABLE evidence (org bytea NOT NULL, lane bytea NOT NULL, device bytea NOT NULL, count bigint NOT NULL, hash bytea NOT NULL, body bytea NOT NULL, PRIMARY KEY (org, lane, device, count, hash));
--> statement-breakpoint
CREATE TABLE device_usage (org bytea NOT NULL, device bytea NOT NULL, hour bigint NOT NULL, envelopes bigint NOT NULL, bytes bigint NOT NULL, PRIMARY KEY (org, device, hour));
--> statement-breakpoint
CREATE TABLE snapshot (org bytea NOT NULL, lane bytea NOT NULL, id bytea NOT NULL, place bigint NOT NULL, message bytea NOT NULL, PRIMARY KEY (org, lane, id));
--> statement-breakpoint
CREATE TABLE blob (org bytea NOT NULL, id bytea NOT NULL, file bytea NOT NULL, bytes bytea NOT NULL, PRIMARY KEY (org, id));
--> statement-breakpoint
CREATE TABLE token (hash bytea PRIMARY KEY, org bytea, expires bigint NOT NULL);
--> statement-breakpoint
CREATE TABLE enrolment (id bytea PRIMARY KEY, org bytea NOT NULL, request bytea NOT NULL, answer bytea, expires bigint NOT NULL);
--> statement-breakpoint
CREATE INDEX enrolment_by_org ON enrolment (org);
--> statement-breakpoint
CREATE UNLOGGED TABLE request_nonce (device bytea NOT NULL, nonce bytea NOT NULL, expires bigint NOT NULL, PRIMARY KEY (device, nonce));
--> statement-breakpoint
CREATE INDEX request_nonce_by_end ON request_nonce (expires);
--> statement-breakpoint
ALTER TABLE blob ALTER COLUMN bytes SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_0 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_1 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_2 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_3 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_4 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_5 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_6 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_7 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_8 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_9 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_10 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_11 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_12 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_13 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_14 ALTER COLUMN body SET STORAGE EXTERNAL;
--> statement-breakpoint
ALTER TABLE envelope_15 ALTER COLUMN body SET STORAGE EXTERNAL;
