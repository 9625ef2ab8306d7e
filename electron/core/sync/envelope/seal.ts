import { err, ok, type Result } from '../../../../shared/base/result';
import {
  encodeContent,
  encodeHeader,
  envelopeSigned,
  hashOfParts,
  joinEnvelope,
  merkleContent,
  type EnvelopeContent,
  type EnvelopeHeader,
  type OperationBatch,
} from '../../../../shared/protocol/envelope';
import { LIMITS } from '../../../../shared/protocol/limits';
import { merkleRoot } from '../../../../shared/protocol/merkle';
import { pad } from '../../../../shared/protocol/padding';
import { NO_LINK } from '../../../../shared/protocol/primitives';
import { commitmentTo, sha256, type Cipher } from './cipher';
import { sealPacket } from './packet';

/** What goes into one envelope. */
export interface Unsealed {
  readonly header: Omit<EnvelopeHeader, 'commitment' | 'root'>;
  /** 24 random bytes, never used twice under one key. */
  readonly nonce: Uint8Array;
  readonly laneKey: Uint8Array;
  readonly packets: readonly { readonly caseKey: Uint8Array; readonly batch: OperationBatch }[];
  readonly seals: EnvelopeContent['seals'];
  readonly seen: EnvelopeContent['seen'];
}

export interface Sealed {
  readonly bytes: Uint8Array;
  /** What the device's next envelope in the lane points to. */
  readonly hash: Uint8Array;
}

/** More than one envelope may carry: the caller puts fewer operations into it. Nothing was sealed. */
export interface SealError {
  readonly code: 'envelope.too-large';
}

/** Seals the packets, then the envelope around them, and signs it with the device's Ed25519 key. */
export function sealEnvelope(
  cipher: Cipher,
  unsealed: Unsealed,
  sign: (bytes: Uint8Array) => Uint8Array,
): Result<Sealed, SealError> {
  const { nonce, laneKey } = unsealed;
  const operations = unsealed.packets.reduce((total, { batch }) => total + batch.operations.length, 0);
  if (operations > LIMITS.operations) return err({ code: 'envelope.too-large' });
  const header: EnvelopeHeader = { ...unsealed.header, commitment: commitmentTo(laneKey), root: NO_LINK };
  const place = { headerBytes: encodeHeader(header), nonce };
  const packets = unsealed.packets.map(({ caseKey, batch }, index) => sealPacket(cipher, caseKey, batch, { ...place, index }));
  return sealContent(cipher, { header, nonce, laneKey, content: { packets, seals: unsealed.seals, seen: unsealed.seen } }, sign);
}

/** Seals packets that are sealed already: the outer layer and the signature. */
export function sealContent(
  cipher: Cipher,
  given: { header: EnvelopeHeader; nonce: Uint8Array; laneKey: Uint8Array; content: EnvelopeContent },
  sign: (bytes: Uint8Array) => Uint8Array,
): Result<Sealed, SealError> {
  const { header, nonce, laneKey, content } = given;
  const plain = encodeContent(content);
  if (plain.length > LIMITS.content) return err({ code: 'envelope.too-large' });
  const headerBytes = encodeHeader({ ...header, root: merkleRoot(content.packets.map(merkleContent), sha256) });
  const ciphertext = cipher.encrypt(laneKey, nonce, pad(plain), headerBytes);
  const hash = hashOfParts({ headerBytes, nonce, ciphertext }, sha256);
  const bytes = joinEnvelope({ headerBytes, nonce, signature: sign(envelopeSigned(hash)), ciphertext });
  return bytes.length > LIMITS.envelope ? err({ code: 'envelope.too-large' }) : ok({ bytes, hash });
}
