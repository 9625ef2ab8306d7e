import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readManifest, type BackupManifest, type CopiedFile } from './backupManifest';
import { folderErrorCode } from './fileErrorCode';
import { DATABASE_FILE, HEADER_FILE, readHeader } from './header';

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? -1;

/** True when the files of a backup have the sizes that its manifest gives: cheap enough for a list, and sees a copy cut short. */
export const hasItsSizes = (path: string, manifest: BackupManifest): boolean =>
  sizeOf(join(path, DATABASE_FILE)) === manifest.database.bytes && sizeOf(join(path, HEADER_FILE)) === manifest.header.bytes;

/** Reads a whole backup and compares it with its manifest, byte for byte by digest, without touching anything. */
export async function isIntactBackup(path: string): Promise<boolean> {
  const manifest = readManifest(path);
  if (manifest === null || !hasItsSizes(path, manifest)) return false;
  const isSame = async (name: string, expected: CopiedFile): Promise<boolean> => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(path, name), { highWaterMark: 1 << 20 }), hash);
    return hash.digest('hex') === expected.sha256;
  };
  try {
    if (!(await isSame(HEADER_FILE, manifest.header)) || !(await isSame(DATABASE_FILE, manifest.database))) return false;
    const header = readHeader(path);
    return header.ok && header.value.vaultId === manifest.vaultId;
  } catch (error) {
    if (folderErrorCode(error) === null) throw error;
    return false; // a disk that does not give it back whole
  }
}
