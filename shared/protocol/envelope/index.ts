export { decodeBatch, encodeBatch, type OperationBatch } from './batch';
export { decodeContent, encodeContent, type ContentSeal, type EnvelopeContent, type Packet, type SeenHead } from './content';
export {
  COMMITMENT_BYTES,
  decodeHeader,
  encodeHeader,
  ENVELOPE_VERSION,
  envelopeHash,
  envelopeSigned,
  hashOfParts,
  HEADER_BYTES,
  joinEnvelope,
  NONCE_BYTES,
  packetBinding,
  packetNonce,
  ROOTLESS_BYTES,
  splitEnvelope,
  TAG_BYTES,
  type EnvelopeHeader,
  type EnvelopeParts,
} from './header';
export { merkleContent, provePacket, verifyProof, type PacketProof } from './proof';
