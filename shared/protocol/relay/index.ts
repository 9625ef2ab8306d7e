export { decodeFrame, encodeFrame, type Frame } from './frames';
export {
  answers,
  CONTENT_TYPE,
  frameContent,
  PROTOCOL_VERSIONS,
  refusalAnswer,
  relayErrors,
  requests,
  type EnvelopeAck,
  type EnvelopeRefusal,
  type PulledLane,
  type RelayErrorCode,
  type RelayRefusal,
} from './messages';
export {
  CLOCK_TOLERANCE_MS,
  readAuthorization,
  requestSigned,
  writeAuthorization,
  type RequestSignature,
  type SignedRequest,
} from './requestSignature';
