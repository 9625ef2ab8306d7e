import { limits, outsideTypes, Refused, type FileAnswer, type FileJob, type InspectedFile } from './job';
import { readTextDocument } from './textDocument';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
/** A PDF may begin with a few other bytes. */
const PDF_WITHIN = 1024;

/** What the content of a file is; its name counts for nothing. */
function typeOf(bytes: Uint8Array): 'pdf' | 'jpeg' | 'png' | 'tiff' | 'zip' {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0x00) || startsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a)) return 'tiff';
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (Buffer.from(bytes.subarray(0, PDF_WITHIN)).includes('%PDF-')) return 'pdf';
  throw new Refused('unknown-type');
}

async function inspect(bytes: Uint8Array): Promise<InspectedFile> {
  if (bytes.length > limits.bytes) throw new Refused('too-heavy');
  const type = typeOf(bytes);
  switch (type) {
    case 'zip':
      return { ...readTextDocument(bytes), pdf: null, pages: null, removed: [] };
    case 'pdf': {
      const [{ disarmedPdf }, { pdfText }] = await Promise.all([import('./pdf'), import('./pdfText')]);
      const made = await disarmedPdf(bytes);
      return { type: outsideTypes.pdf, ...made, text: await pdfText(made.pdf) };
    }
    case 'tiff': {
      const { tiffToPdf } = await import('./pictures');
      return { type: outsideTypes.tiff, ...(await tiffToPdf(bytes)), text: '', removed: [] };
    }
    default: {
      const { pictureToPdf } = await import('./pictures');
      return { type: outsideTypes[type], ...(await pictureToPdf(bytes, outsideTypes[type])), text: '', removed: [] };
    }
  }
}

/** Does a job with files from outside. Called in a process that its caller ends at its limits, never in the core's own. */
export async function runFileJob(job: FileJob): Promise<FileAnswer> {
  try {
    if (job.kind === 'inspect') return { ok: true, value: await inspect(job.bytes) };
    const { arrangedPdf } = await import('./pdf');
    return { ok: true, value: await arrangedPdf(job.pages) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // whatever a library throws at a file from outside says that the file is not sound
    return { ok: false, refusal: 'damaged' };
  }
}
