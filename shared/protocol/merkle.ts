import { joinBytes, sameBytes } from './bytes';
import { HASH_BYTES, NO_LINK, type Sha256 } from './primitives';

// a leaf can never be taken for a node: RFC 9162 §2.1.1
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** One step from a leaf to the root: the neighbour, and the side on which it stands. */
export interface MerkleStep {
  readonly side: 'left' | 'right';
  readonly hash: Uint8Array;
}

export const merkleLeaf = (content: Uint8Array, sha256: Sha256): Uint8Array => sha256(joinBytes(LEAF, content));

function levelAbove(level: readonly Uint8Array[], sha256: Sha256): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left !== undefined) above.push(right === undefined ? left : sha256(joinBytes(NODE, left, right)));
  }
  return above;
}

/**
 * Root of the tree over some contents, in order. A level of odd length hands its last node up as it is, which gives the tree of
 * RFC 9162 §2.1.1. No content gives 32 zero bytes.
 */
export function merkleRoot(contents: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  let level = contents.map(content => merkleLeaf(content, sha256));
  while (level.length > 1) level = levelAbove(level, sha256);
  return level[0] ?? NO_LINK;
}

/** The way from the content at `index` up to the root: what proves it without the others. Throws on an index that has no content. */
export function merklePath(contents: readonly Uint8Array[], index: number, sha256: Sha256): MerkleStep[] {
  if (contents[index] === undefined) throw new Error('No content at that place');
  const path: MerkleStep[] = [];
  let level = contents.map(content => merkleLeaf(content, sha256));
  let place = index;
  while (level.length > 1) {
    const side = place % 2 === 0 ? 'right' : 'left';
    const neighbour = level[side === 'right' ? place + 1 : place - 1];
    if (neighbour !== undefined) path.push({ side, hash: neighbour });
    level = levelAbove(level, sha256);
    place = Math.floor(place / 2);
  }
  return path;
}

/** True when the path leads from the content to the root. */
export function provesContent(content: Uint8Array, path: readonly MerkleStep[], root: Uint8Array, sha256: Sha256): boolean {
  if (path.length > 32 || path.some(step => step.hash.length !== HASH_BYTES)) return false;
  const reached = path.reduce(
    (below, { side, hash }) => sha256(side === 'left' ? joinBytes(NODE, hash, below) : joinBytes(NODE, below, hash)),
    merkleLeaf(content, sha256),
  );
  return sameBytes(reached, root);
}
