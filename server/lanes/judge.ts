import type { Id } from '../../shared/base/identifier';
import { envelopeSigned, hashOfParts, splitEnvelope, type EnvelopeHeader } from '../../shared/protocol/envelope';
import { laneAccess, withinCut } from '../../shared/protocol/membership';
import type { EnvelopeRefusal } from '../../shared/protocol/relay';
import { primitives } from '../primitives';
import type { Caller } from '../relayContext';

/** An envelope that may be taken in, if it follows the last one of its device. */
export interface Judged {
  readonly bytes: Uint8Array;
  readonly header: EnvelopeHeader;
  readonly hash: Uint8Array;
}

/**
 * What can be said of an envelope without its lane: form, signature, cut, access. It may be anybody's: whoever is a member brings
 * what others sealed. The relay checks it to shed junk; devices check everything again.
 */
export function judge({ device, state }: Caller, bytes: Uint8Array): Judged | EnvelopeRefusal {
  const parts = splitEnvelope(bytes);
  if (!parts.ok) return 'malformed';
  const { header, signature } = parts.value;
  const hash = hashOfParts(parts.value, primitives.sha256);
  const author = state.devices.get(header.device);
  if (author === undefined || !primitives.verify(author.sign, envelopeSigned(hash), signature)) return 'signature';
  if (!withinCut(state, header.device, header.lane, header.count, hash)) return 'revoked';
  return mayBring(device, header, { device, state }) ? { bytes, header, hash } : 'lane';
}

/** Whoever may write to a lane, or read it, may bring to it what was sealed by others; its own envelopes ask for the right to write. */
function mayBring(pusher: Id, header: EnvelopeHeader, { state }: Pick<Caller, 'device' | 'state'>): boolean {
  const access = laneAccess(state, pusher, header.lane);
  return header.device === pusher ? access.write : access.write || access.read;
}
