import { drawBlock, type BlockLine } from './block';
import { encodeCms, sha256, signCms, type SignerKey } from './cms';
import { signatureFields } from './fields';
import { PdfFile } from './file/pdfFile';
import { latin, PdfUpdate, text, written } from './file/update';
import { isArray, PdfDict, PdfRef } from './file/values';
import type { SignatureField } from './reserve';
import { requestTimestamp, type TimestampFetcher } from './timestamp';

/** Bytes kept for a signature: two or three certificates and a time stamp take about 8,000. */
export const SIGNATURE_ROOM = 16_384;
const RANGE = '[0 0000000000 0000000000 0000000000]';
const HOLE = '/Contents <';

export interface SignFieldInput {
  /** A file whose fields were reserved. */
  readonly pdf: Uint8Array;
  readonly field: SignatureField;
  readonly signer: SignerKey;
  /** Name of the signer, and in what capacity they sign (« directrice du service »). */
  readonly name: string;
  readonly role: string;
  readonly reason: string;
  /** The moment told by the signer's workstation, in ms since 1970. */
  readonly at: number;
  /** Where the workstation stands (`Europe/Paris`): the block shows this local time. */
  readonly timeZone: string;
  /** True for the author's signature: nothing but the filling of reserved fields is allowed afterwards (DocMDP, P 2). */
  readonly certify: boolean;
  readonly fontsDir: string;
  /** Reaches a time-stamping server. Left out when there is none. */
  readonly timestamp?: TimestampFetcher;
}

/** What a signature proves of its moment: nothing beyond the signer's clock (B-B), or a stamp by a third party (B-T). */
export type SignatureLevel = 'B-B' | 'B-T';

export interface SignedPdf {
  readonly pdf: Uint8Array;
  readonly level: SignatureLevel;
  /** Why the level is B-B though a time stamp was asked for; null otherwise. */
  readonly timestampFailure: string | null;
}

/**
 * Fills a reserved field by an update of the file: earlier bytes stay as they are. A time stamp that cannot be had does not stop the
 * signature: it can be added later (`addTimestamp`). Throws TypeError when the field was not reserved or is filled already; rejects with
 * what `signer.sign` rejects with.
 */
export async function signField(input: SignFieldInput): Promise<SignedPdf> {
  const prepared = await prepare(input);
  const cms = await signCms(prepared.digest, input.signer);
  const stamp = input.timestamp === undefined ? null : await attempt(requestTimestamp(cms.signature, input.timestamp));
  const bytes = encodeCms({ ...cms, timestamp: stamp?.value ?? null });
  fillHole(prepared.pdf, prepared.hole, bytes);
  return { pdf: prepared.pdf, level: stamp?.value ? 'B-T' : 'B-B', timestampFailure: stamp?.failure ?? null };
}

async function attempt(promise: Promise<Buffer>): Promise<{ value: Buffer | null; failure: string | null }> {
  try {
    return { value: await promise, failure: null };
  } catch (error) {
    return { value: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

/** Writes a signature into the place kept for it. */
function fillHole(pdf: Buffer, hole: { from: number; to: number }, signature: Uint8Array): void {
  const digits = Buffer.from(signature).toString('hex');
  const room = hole.to - hole.from - 2;
  if (digits.length > room) throw new RangeError(`The signature needs ${digits.length} digits, ${room} were kept`);
  pdf.write(digits.padEnd(room, '0'), hole.from + 1, 'latin1');
}

async function prepare(input: SignFieldInput): Promise<{ pdf: Buffer; hole: { from: number; to: number }; digest: Buffer }> {
  const file = new PdfFile(input.pdf);
  const field = signatureFields(file).find(candidate => candidate.name === input.field);
  if (field === undefined) throw new TypeError(`The field ${input.field} was not reserved`);
  if (field.signature !== null) throw new TypeError(`The field ${input.field} is filled already`);
  const update = new PdfUpdate(file);
  const appearance = await drawBlock(update, input.fontsDir, boxOf(file, field.dict), blockLines(input));
  const signature = update.reserve();
  const body = signatureBody(input);
  update.setRaw(signature, body);
  update.set(field.ref, field.dict.with({ V: signature, AP: new PdfDict({ N: appearance }) }));
  if (input.certify) {
    const root = file.trailer.get('Root');
    if (!(root instanceof PdfRef)) throw new TypeError('The catalogue has no number');
    update.set(root, file.catalog().with({ Perms: new PdfDict({ DocMDP: signature }) }));
  }
  const { bytes: pdf, offsets } = update.finish();
  const start = pdf.indexOf(body, offsets.get(signature.number));
  const from = start + body.indexOf(HOLE) + HOLE.length - 1;
  const to = from + 2 * SIGNATURE_ROOM + 2;
  const range = [from, to, pdf.length - to].map(value => String(value)).join(' ');
  pdf.write(`[0 ${range}]`.padEnd(RANGE.length), start + body.indexOf(RANGE), 'latin1');
  return { pdf, hole: { from, to }, digest: sha256(pdf.subarray(0, from), pdf.subarray(to)) };
}

function boxOf(file: PdfFile, widget: PdfDict): { width: number; height: number } {
  const rect = file.resolve(widget.get('Rect'));
  const [left, bottom, right, top] = isArray(rect) ? rect.map(value => (typeof value === 'number' ? value : 0)) : [];
  return { width: (right ?? 0) - (left ?? 0), height: (top ?? 0) - (bottom ?? 0) };
}

function signatureBody(input: SignFieldInput): Buffer {
  const certifying =
    '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /V /1.2 /P 2 >> >>]\n';
  const lines = [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    `/Name ${written(text(input.name))}`,
    `/Reason ${written(text(input.reason))}`,
    `/M ${written(latin(pdfDate(input.at)))}`,
    `/Prop_Build << /App << /Name /Jalon >> >>`,
  ];
  const hole = `${HOLE}${'0'.repeat(2 * SIGNATURE_ROOM)}>`;
  return Buffer.from(`${lines.join('\n')}\n${input.certify ? certifying : ''}/ByteRange ${RANGE}\n${hole} >>`, 'latin1');
}

const pdfDate = (at: number): string => `D:${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}+00'00'`;

/** The text of the block. The papers of the service are in French whatever the language of the screens. */
function blockLines({ name: signer, role, at, timeZone }: SignFieldInput): BlockLine[] {
  const day = new Intl.DateTimeFormat('fr-FR', { timeZone, dateStyle: 'long' }).format(at);
  const [hour, minute] = new Intl.DateTimeFormat('fr-FR', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at).split(':');
  return [
    { text: signer, bold: true, size: 9.5 },
    { text: role, size: 8.5 },
    { text: `Signé le ${day} à ${hour ?? ''} h ${minute ?? ''}`, size: 8.5 },
    { text: 'Ce cadre n’est pas la preuve : seule la vérification du fichier en fait foi.', size: 6.5 },
  ];
}
