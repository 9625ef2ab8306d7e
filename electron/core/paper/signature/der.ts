/** Writing and strict reading of DER (ITU-T X.690): one encoding for each value, so that equal content has equal bytes. */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

function evenHex(value: number): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

/** A value with its tag and length. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = evenHex(content.length);
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...parts);
export const octets = (bytes: Uint8Array): Buffer => der(TAG.octets, bytes);
export const nullValue = (): Buffer => der(TAG.null);

/** A set: its members are put in the order that DER asks for. */
export const setOf = (members: readonly Uint8Array[], tag: number = TAG.set): Buffer =>
  der(tag, ...[...members].sort((a, b) => Buffer.compare(a, b)));

/** A whole number that is not negative, from its bytes, most significant first. */
export function integer(value: Uint8Array | number): Buffer {
  const bytes = typeof value === 'number' ? evenHex(value) : value;
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const short = bytes.subarray(start);
  return der(TAG.integer, ((short[0] ?? 0) & 0x80) === 0 ? short : Buffer.concat([Buffer.from([0]), short]));
}

/** An object identifier written with dots. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].map(arc => {
    const bytes = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) bytes.unshift((left & 0x7f) | 0x80);
    return Buffer.from(bytes);
  });
  return der(TAG.oid, ...arcs);
}

/** Bytes that are not the DER that was expected. Readers of this folder turn it into a verdict. */
export class DerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DerError';
  }
}

/** A value read: its tag, its content, and the whole with tag and length. */
export interface DerValue {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** Reads one value at the start of the bytes; what follows is left. */
export function readDer(bytes: Buffer): DerValue {
  const [tag, short] = [bytes[0], bytes[1]];
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f) throw new DerError('no value');
  if (short < 0x80) return cut(bytes, tag, 2, short);
  const count = short & 0x7f;
  if (count === 0 || count > 4 || bytes.length < 2 + count) throw new DerError('a length of another kind');
  const length = bytes.readUIntBE(2, count);
  if (length < 0x80 || (count > 1 && bytes[2] === 0)) throw new DerError('a length that is not the shortest');
  return cut(bytes, tag, 2 + count, length);
}

function cut(bytes: Buffer, tag: number, head: number, length: number): DerValue {
  if (bytes.length < head + length) throw new DerError('a value that stops too early');
  return { tag, content: bytes.subarray(head, head + length), whole: bytes.subarray(0, head + length) };
}

/** The values inside a value. */
export function members(value: DerValue): DerValue[] {
  const found: DerValue[] = [];
  for (let rest = value.content; rest.length > 0;) {
    const next = readDer(rest);
    found.push(next);
    rest = rest.subarray(next.whole.length);
  }
  return found;
}

/** The values of bytes that are one sequence and nothing more. */
export function readSequence(bytes: Buffer): DerValue[] {
  const value = readDer(bytes);
  if (value.tag !== TAG.sequence || value.whole.length !== bytes.length) throw new DerError('no sequence');
  return members(value);
}

/** The value of a tag at a place in a list; throws DerError when it is another. */
export function expected(values: readonly DerValue[], index: number, tag: number): DerValue {
  const value = values[index];
  if (value?.tag !== tag) throw new DerError(`tag ${tag} is missing`);
  return value;
}

/** An object identifier with dots. */
export function oidOf(value: DerValue): string {
  if (value.tag !== TAG.oid || value.content.length === 0) throw new DerError('no object identifier');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 256) throw new DerError('an object identifier too long');
    if (byte & 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}
