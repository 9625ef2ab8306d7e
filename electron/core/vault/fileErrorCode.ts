/** Expected failures of the vault's folder. */
export type FolderErrorCode = 'vault.disk-full' | 'vault.read-only' | 'vault.unreachable';

const CODE_BY_SYSTEM_ERROR: Readonly<Record<string, FolderErrorCode>> = {
  ENOSPC: 'vault.disk-full',
  EDQUOT: 'vault.disk-full',
  EFBIG: 'vault.disk-full',
  EROFS: 'vault.read-only',
  EACCES: 'vault.read-only',
  EPERM: 'vault.read-only',
  ENOENT: 'vault.unreachable',
  ENOTDIR: 'vault.unreachable',
  EEXIST: 'vault.unreachable', // a file stands where the folder should be
  EISDIR: 'vault.unreachable', // a folder stands where a file should be
  EIO: 'vault.unreachable',
  ENODEV: 'vault.unreachable',
  ESTALE: 'vault.unreachable',
};

/** Names the expected failure behind an error of the file system, or null when it is something else. */
export function folderErrorCode(error: unknown): FolderErrorCode | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return CODE_BY_SYSTEM_ERROR[error.code] ?? null;
}
