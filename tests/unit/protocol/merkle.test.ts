import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merklePath, merkleRoot, provesContent } from '../../../shared/protocol/merkle';
import { primitives } from './hostPrimitives';

const { sha256 } = primitives;
const hash = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];

/** RFC 9162 §2.1.1 as it is written: split at the greatest power of two below the length. */
function treeHash(contents: readonly Uint8Array[]): Buffer {
  if (contents.length === 1) return hash(LEAF, contents[0] ?? LEAF);
  let split = 1;
  while (split * 2 < contents.length) split *= 2;
  return hash(NODE, treeHash(contents.slice(0, split)), treeHash(contents.slice(split)));
}

const contents = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 40 });

describe('the Merkle tree', () => {
  it('has the root of RFC 9162', () => {
    fc.assert(
      fc.property(contents, many => {
        expect(Buffer.from(merkleRoot(many, sha256))).toEqual(treeHash(many));
      }),
    );
    expect(merkleRoot([], sha256)).toEqual(new Uint8Array(32));
  });

  it('proves each content, and no other one', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (many, at) => {
        const index = at % many.length;
        const content = many[index] ?? new Uint8Array();
        const [path, root] = [merklePath(many, index, sha256), merkleRoot(many, sha256)];
        expect(provesContent(content, path, root, sha256)).toBe(true);
        expect(provesContent(Uint8Array.from([...content, 0]), path, root, sha256)).toBe(false);
        const [first, ...rest] = path;
        if (first === undefined) return;
        expect(provesContent(content, rest, root, sha256)).toBe(false);
        const turned = { side: first.side === 'left' ? ('right' as const) : ('left' as const), hash: first.hash };
        const twin = Buffer.compare(first.hash, hash(LEAF, content)) === 0;
        expect(provesContent(content, [turned, ...rest], root, sha256)).toBe(twin);
      }),
    );
  });

  it('takes no node for a content', () => {
    const many = [1, 2, 3, 4].map(n => Uint8Array.of(n));
    const [a = LEAF, b = LEAF] = many.map(content => hash(LEAF, content));
    const [, upper] = merklePath(many, 0, sha256);
    expect(upper).toBeDefined();
    expect(provesContent(Buffer.concat([a, b]), upper ? [upper] : [], merkleRoot(many, sha256), sha256)).toBe(false);
    expect(() => merklePath(many, 4, sha256)).toThrow(/No content/);
  });
});
