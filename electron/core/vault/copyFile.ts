import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { CopiedFile } from './backupManifest';

const CHUNK_BYTES = 1 << 20;

/** Copies a file by chunks and makes the copy durable. Returns its size and SHA-256 as read. Throws the system's error. */
export async function copyFileHashed(
  from: string,
  to: string,
  onChunk: (bytesDone: number) => void = () => undefined,
): Promise<CopiedFile> {
  const hash = createHash('sha256');
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await source.read(chunk, 0, CHUNK_BYTES);
        if (bytesRead === 0) break;
        hash.update(chunk.subarray(0, bytesRead));
        await target.writeFile(chunk.subarray(0, bytesRead)); // writes at the current position, entirely
        bytes += bytesRead;
        onChunk(bytes);
      }
      await target.sync();
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
