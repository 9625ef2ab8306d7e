import { err, ok, type Result } from '../../../../shared/base/result';
import type { Id } from '../../../../shared/base/identifier';
import { sameBytes } from '../../../../shared/protocol/bytes';
import {
  decodeContent,
  envelopeSigned,
  hashOfParts,
  merkleContent,
  splitEnvelope,
  type EnvelopeContent,
  type EnvelopeParts,
  type OperationBatch,
  type Packet,
} from '../../../../shared/protocol/envelope';
import { merkleRoot } from '../../../../shared/protocol/merkle';
import { unpad } from '../../../../shared/protocol/padding';
import type { VerifyEd25519 } from '../../../../shared/protocol/primitives';
import type { Refusal } from '../../../../shared/protocol/refusal';
import { commitmentTo, sha256, type Cipher } from './cipher';
import { openPacket, type PacketError } from './packet';

/** What a reader knows: the keys it holds, the devices it trusts. Null for what it does not have. */
export interface Keys {
  /** Ed25519 key of a device, by the membership log. */
  device(device: Id): Uint8Array | null;
  lane(keyId: Id): Uint8Array | null;
  /** By the handle of a packet: the commitment to the case key. */
  case(handle: Uint8Array): Uint8Array | null;
  readonly verify: VerifyEd25519;
}

/** Why an envelope is not opened. Nothing of it is taken in. */
export type OpenError =
  | Refusal
  | {
      readonly code:
        /** The membership log does not know its device yet: it waits for the log. */
        | 'envelope.device-unknown'
        | 'envelope.signature'
        /** The lane key has not come yet: it waits for the key. */
        | 'envelope.key-unknown'
        /** Not sealed under the key that it names. */
        | 'envelope.not-opened'
        /** The packets are not those that were signed. */
        | 'envelope.root';
    };

/** A packet of an opened envelope: its operations, or null without its key, or why it is worth nothing. */
export interface OpenedPacket extends Packet {
  readonly batch: Result<OperationBatch | null, PacketError>;
}

export interface Opened {
  readonly parts: EnvelopeParts;
  readonly hash: Uint8Array;
  readonly packets: readonly OpenedPacket[];
  readonly seals: EnvelopeContent['seals'];
  readonly seen: EnvelopeContent['seen'];
}

/**
 * Opens an envelope: form, signature of its device, outer layer, root, then each packet whose case key is held. Whether it follows
 * the one before it, and whether its author was allowed to write this, is for the caller: `previous`, `count` and `membership` of
 * the header say it.
 */
export function openEnvelope(cipher: Cipher, bytes: Uint8Array, keys: Keys): Result<Opened, OpenError> {
  const split = splitEnvelope(bytes);
  if (!split.ok) return split;
  const { header, headerBytes, nonce, signature, ciphertext } = split.value;
  const hash = hashOfParts(split.value, sha256);
  const deviceKey = keys.device(header.device);
  if (deviceKey === null) return err({ code: 'envelope.device-unknown' });
  if (!keys.verify(deviceKey, envelopeSigned(hash), signature)) return err({ code: 'envelope.signature' });
  const laneKey = keys.lane(header.keyId);
  if (laneKey === null) return err({ code: 'envelope.key-unknown' });
  const padded = sameBytes(commitmentTo(laneKey), header.commitment)
    ? cipher.decrypt(laneKey, nonce, ciphertext, headerBytes)
    : null;
  if (padded === null) return err({ code: 'envelope.not-opened' });
  const plain = unpad(padded);
  if (!plain.ok) return plain;
  const content = decodeContent(plain.value);
  if (!content.ok) return content;
  const { packets, seals, seen } = content.value;
  if (!sameBytes(merkleRoot(packets.map(merkleContent), sha256), header.root)) return err({ code: 'envelope.root' });
  const opened = packets.map((packet, index) => {
    const caseKey = keys.case(packet.handle);
    return { ...packet, batch: caseKey === null ? ok(null) : openPacket(cipher, caseKey, packet, { headerBytes, nonce, index }) };
  });
  return ok({ parts: split.value, hash, packets: opened, seals, seen });
}
