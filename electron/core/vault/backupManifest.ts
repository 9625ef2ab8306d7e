import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identifierSchema } from '../../../shared/base/identifier';

export const MANIFEST_FILE = 'backup.json';

/** Why a backup was taken. */
export const backupReasonSchema = z.literal(['daily', 'asked', 'before-migration']);
export type BackupReason = z.infer<typeof backupReasonSchema>;

const copiedFileSchema = z.strictObject({ bytes: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type CopiedFile = z.infer<typeof copiedFileSchema>;

/** What a backup says of itself, in clear: no personal data. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  vaultId: identifierSchema,
  /** ms since 1970. */
  createdAt: z.int(),
  reason: backupReasonSchema,
  schemaVersion: z.int().min(0),
  /** Operations in the log; null when the vault has no log yet. */
  operations: z.int().min(0).nullable(),
  database: copiedFileSchema,
  header: copiedFileSchema,
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/** The manifest of a backup's folder, or null when it is missing, unreadable or not one. */
export function readManifest(path: string): BackupManifest | null {
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(join(path, MANIFEST_FILE), 'utf8')));
  } catch {
    return null; // whatever the cause, the caller shows that backup as damaged
  }
}
