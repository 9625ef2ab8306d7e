import { randomFillSync } from 'node:crypto';
import type { RandomBytes } from '../../shared/base/identifier';

const POOL_BYTES = 8192;

/** Random bytes of the system's generator, drawn in blocks: a draw costs far more than its bytes. None is given twice. */
export function pooledRandomBytes(): RandomBytes {
  const pool = new Uint8Array(POOL_BYTES);
  let used = POOL_BYTES;
  return length => {
    if (length > POOL_BYTES) return randomFillSync(new Uint8Array(length));
    if (used + length > POOL_BYTES) {
      randomFillSync(pool);
      used = 0;
    }
    const bytes = pool.slice(used, used + length);
    pool.fill(0, used, used + length);
    used += length;
    return bytes;
  };
}
