import { joinBytes, uint32 } from '../bytes';
import { merklePath, provesContent, type MerkleStep } from '../merkle';
import type { Primitives, Sha256 } from '../primitives';
import type { Packet } from './content';
import { decodeHeader, envelopeHash, envelopeSigned, type EnvelopeHeader, type EnvelopeParts } from './header';

/** One packet of an envelope and what proves that its device sealed it, without the other packets. */
export interface PacketProof {
  readonly headerBytes: Uint8Array;
  readonly nonce: Uint8Array;
  readonly signature: Uint8Array;
  readonly ciphertextHash: Uint8Array;
  readonly index: number;
  readonly packet: Packet;
  readonly path: readonly MerkleStep[];
}

/** What a packet puts into the tree: its place, its handle and its body. */
export const merkleContent = ({ handle, body }: Packet, index: number): Uint8Array => joinBytes(uint32(index), handle, body);

/** Proof of the packet at `index` of an opened envelope. Throws on an index that has none. */
export function provePacket(parts: EnvelopeParts, packets: readonly Packet[], index: number, sha256: Sha256): PacketProof {
  const packet = packets[index];
  if (packet === undefined) throw new Error('No packet at that place');
  const { headerBytes, nonce, signature, ciphertext } = parts;
  const path = merklePath(packets.map(merkleContent), index, sha256);
  return { headerBytes, nonce, signature, ciphertextHash: sha256(ciphertext), index, packet, path };
}

/** The header under which the packet was sealed, or null when the proof does not hold under that device's key. */
export function verifyProof(proof: PacketProof, deviceKey: Uint8Array, { sha256, verify }: Primitives): EnvelopeHeader | null {
  const header = decodeHeader(proof.headerBytes);
  if (!header.ok) return null;
  const hash = envelopeHash(proof.headerBytes, proof.nonce, proof.ciphertextHash, sha256);
  if (!verify(deviceKey, envelopeSigned(hash), proof.signature)) return null;
  const holds = provesContent(merkleContent(proof.packet, proof.index), proof.path, header.value.root, sha256);
  return holds ? header.value : null;
}
