import { idFromBytes, idToBytes, type Id } from '../../base/identifier';
import { ok, type Result } from '../../base/result';
import { bytesFromBase64url, bytesToBase64url } from '../base64url';
import { joinBytes, label } from '../bytes';
import { encodeCbor } from '../cbor';
import { ID_BYTES, SIGNATURE_BYTES, type Sha256 } from '../primitives';
import { refuse, type Refusal } from '../refusal';

/** How far, in ms, the time of a request may lie from the relay's. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;
export const REQUEST_NONCE_BYTES = 16;

/** What the `Authorization` header of a request says. */
export interface RequestSignature {
  readonly device: Id;
  /** ms since 1970, by the device's clock as it corrected it. */
  readonly time: number;
  readonly nonce: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SignedRequest {
  readonly method: string;
  /** With its query, as it is on the request line. */
  readonly path: string;
  readonly body: Uint8Array;
}

const REQUEST_LABEL = label('jalon/request/1');

/** The bytes that a device signs for a request. */
export function requestSigned(
  { method, path, body }: SignedRequest,
  { device, time, nonce }: Omit<RequestSignature, 'signature'>,
  sha256: Sha256,
): Uint8Array {
  return joinBytes(REQUEST_LABEL, encodeCbor([method, path, idToBytes(device), time, nonce, sha256(body)]));
}

/** The value of the `Authorization` header: under 250 bytes. */
export const writeAuthorization = ({ device, time, nonce, signature }: RequestSignature): string =>
  `CSP d=${device},t=${time},n=${bytesToBase64url(nonce)},s=${bytesToBase64url(signature)}`;

const FORM = /^CSP d=([\w-]{22}),t=([1-9]\d{0,15}),n=([\w-]{22}),s=([\w-]{86})$/;

/** Reads an `Authorization` header, in its one form. */
export function readAuthorization(header: string): Result<RequestSignature, Refusal> {
  const [, device = '', time = '', nonceText = '', signatureText = ''] = FORM.exec(header) ?? [];
  const deviceBytes = bytesFromBase64url(device, ID_BYTES);
  const nonce = bytesFromBase64url(nonceText, REQUEST_NONCE_BYTES);
  const signature = bytesFromBase64url(signatureText, SIGNATURE_BYTES);
  if (deviceBytes === null || nonce === null || signature === null || !Number.isSafeInteger(Number(time)))
    return refuse('protocol.malformed');
  return ok({ device: idFromBytes(deviceBytes), time: Number(time), nonce, signature });
}
