import { limits } from './job';

/** Pages whose text is read. */
const MOST_PAGES = 300;

/** The text that a PDF holds; empty for a scan, or where it cannot be read: the file is kept all the same. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const [pdf, reader] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // read in this very process, which may be ended: pdf.js looks for its reader there
  Object.assign(globalThis, { pdfjsWorker: reader });
  const task = pdf.getDocument({
    data: new Uint8Array(bytes), // pdf.js takes it away, and refuses Node's own kind
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  let text = '';
  try {
    const document = await task.promise;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && text.length < limits.letters; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : `${item.str} `;
      text += '\n';
      page.cleanup();
    }
  } catch {
    // a page that pdf.js cannot read has no text to search
  } finally {
    await task.destroy();
  }
  return text
    .replace(/[ \t]+/g, ' ')
    .trim()
    .slice(0, limits.letters);
}
