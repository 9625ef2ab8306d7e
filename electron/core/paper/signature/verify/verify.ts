import { signatureFields } from '../fields';
import { roomFor, type UnpackingRoom } from '../file/filters';
import { PdfFile } from '../file/pdfFile';
import { PdfReadError } from '../file/values';
import { bearsSignatureMarks, beginsAsPdf, layoutOf, type FoundSignature, type Layout } from './layout';
import { forbiddenChanges } from './revisions';
import { judgeSignature } from './signature';
import { worst, type ChangeKind, type DocumentVerdict, type VerifyOptions } from './verdict';

/** Files beyond this size (bytes) are not read. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Milliseconds that one file may take. A report takes some tens. */
const MAX_TIME = 8000;

/**
 * Tells of any file whether and by whom it is signed, and whether anything changed since. Every later revision is compared with what it
 * followed, and only what is expressly allowed passes: that a signature's own bytes are right is not enough. Never throws on a hostile
 * file; one that takes too long or too much is `unsupported`.
 */
export function verifyPdf(bytes: Uint8Array, options: VerifyOptions): DocumentVerdict {
  if (bytes.length > MAX_BYTES) return { verdict: 'unsupported', signatures: [], changes: [] };
  const room = roomFor(MAX_TIME);
  try {
    return judgeFile(bytes, options, room);
  } catch (error) {
    // objects that lead from one to the next without end: the stack is full
    if (error instanceof RangeError) return { verdict: 'unsupported', signatures: [], changes: [] };
    throw error;
  }
}

function judgeFile(bytes: Uint8Array, options: VerifyOptions, room: UnpackingRoom): DocumentVerdict {
  try {
    const file = new PdfFile(bytes, room);
    return judge(file, layoutOf(file), options, room);
  } catch (error) {
    if (!(error instanceof PdfReadError)) throw error;
    return unreadable(bytes, error, options, room);
  }
}

/** A file that cannot be read: one that was signed is no more what was signed. The part before what broke it is still judged. */
function unreadable(bytes: Uint8Array, error: PdfReadError, options: VerifyOptions, room: UnpackingRoom): DocumentVerdict {
  if (error.fault !== 'damaged') return { verdict: 'unsupported', signatures: [], changes: [] };
  if (!beginsAsPdf(bytes) && !bearsSignatureMarks(bytes)) return { verdict: 'damaged', signatures: [], changes: [] };
  if (!bearsSignatureMarks(bytes)) return { verdict: 'damaged', signatures: [], changes: ['unreadable'] };
  const sound = longestSoundPart(bytes, options, room);
  const signatures = (sound?.signatures ?? []).map(signature => ({
    ...signature,
    verdict: 'altered' as const,
    coversWholeFile: false,
    changes: [...signature.changes, 'unreadable' as const],
  }));
  return { verdict: 'altered', signatures, changes: ['unreadable'] };
}

const ENDS_TRIED = 8;

/** The verdict of the longest beginning of the bytes that is a file. */
function longestSoundPart(bytes: Uint8Array, options: VerifyOptions, room: UnpackingRoom): DocumentVerdict | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.length;
  for (let tried = 0; tried < ENDS_TRIED && at > 0; tried += 1) {
    const mark = buffer.lastIndexOf('%%EOF', at - 1);
    if (mark < 0) return null;
    at = mark;
    const end = mark + 5 + (buffer[mark + 5] === 0x0d ? 1 : 0);
    const part = buffer.subarray(0, end + (buffer[end] === 0x0a ? 1 : 0));
    if (part.length === buffer.length) continue;
    try {
      const file = new PdfFile(part, room);
      return judge(file, layoutOf(file), options, room);
    } catch (error) {
      if (!(error instanceof PdfReadError)) throw error;
    }
  }
  return null;
}

function judge(file: PdfFile, layout: Layout, options: VerifyOptions, room: UnpackingRoom): DocumentVerdict {
  const { signatures } = layout;
  if (signatures.length === 0) return { verdict: 'not-signed', signatures: [], changes: [] };
  const fields = new Map(
    signatureFields(file).flatMap(({ name, signature }) => (signature?.ref ? [[signature.ref.number, name] as const] : [])),
  );
  const steps = stepsBetween(file, layout, room);
  const verdicts = signatures.map((found, index) =>
    judgeSignature({
      bytes: file.bytes,
      found,
      field: fields.get(found.ref.number) ?? null,
      changes: [...new Set(steps.slice(index).flat())],
      options,
    }),
  );
  return {
    verdict: worst(verdicts.map(({ verdict }) => verdict)),
    signatures: verdicts,
    changes: [...new Set(verdicts.flatMap(({ changes }) => changes))],
  };
}

/** For each signature, what was changed against the rules between it and the next one, or the end of the file. */
function stepsBetween(file: PdfFile, layout: Layout, room: UnpackingRoom): ChangeKind[][] {
  const states = layout.signatures.map(found => stateAt(file, found, room));
  return states.map((before, index) => {
    const after = states[index + 1] ?? file;
    if (before === null) return ['structure'];
    if (before.bytes.length === after.bytes.length) return index + 1 < states.length ? ['structure'] : [];
    return forbiddenChanges(before, after, layout);
  });
}

/** The file as it stood when a signature was made; null when that part is no file by itself. */
function stateAt(file: PdfFile, found: FoundSignature, room: UnpackingRoom): PdfFile | null {
  if (found.hole === null) return null;
  try {
    return found.end === file.bytes.length ? file : new PdfFile(file.bytes.subarray(0, found.end), room);
  } catch (error) {
    if (error instanceof PdfReadError && error.fault !== 'too-large') return null;
    throw error;
  }
}
