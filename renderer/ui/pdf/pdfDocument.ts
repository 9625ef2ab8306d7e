import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

let worker: Promise<PDFWorker> | null = null;

/**
 * Starts the reader's worker, once for all documents. It is made here from our own file: left to itself, pdf.js wraps it in a `blob:`
 * script on the app: scheme, which the content policy refuses.
 */
async function startWorker(): Promise<PDFWorker> {
  const { PDFWorker: Reader } = await import('pdfjs-dist');
  return Reader.fromPort({ port: new Worker(workerUrl, { type: 'module' }) }) as PDFWorker; // the library types it as any
}

const sharedWorker = (): Promise<PDFWorker> => (worker ??= startWorker());

/** Opens a PDF from its bytes. The bytes are copied: pdf.js takes away what it is given. Throws on a file that is not one. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdf = await import('pdfjs-dist');
  const task = pdf.getDocument({
    data: bytes.slice(),
    worker: await sharedWorker(),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  return { document: await task.promise, close: () => void task.destroy() };
}
