const BYTE_RANGE = Buffer.from('/ByteRange');
/** What of a title stays in the name of a file, on every system. */
const LONGEST_NAME = 60;

/** True when a PDF holds a signature: the bytes that it covers are told in the open (ISO 32000-1 §12.8.1). */
export const isSigned = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(BYTE_RANGE);

/** The name under which the original of a piece is attached: `D12-rapport-de-fin-de-mesure.pdf`. */
export function attachmentName(cote: string, title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_NAME);
  return `${cote}${plain === '' ? '' : `-${plain}`}.pdf`;
}
