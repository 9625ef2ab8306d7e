import './print.css';
import { openPdf } from './pdfDocument';

/** Points of a PDF drawn for an inch of paper: sharp on an office printer, and 4 MB a page at most in memory. */
const DOTS_PER_POINT = 150 / 72;
/** The element that the print stylesheet shows alone. */
const AREA = 'print-area';

/**
 * Sends a PDF to the printer that the user chooses: its pages are drawn as pictures on the page of the application, which
 * shows nothing else on paper. Resolves when the dialog of the system is closed. Rejects on a file that is not a PDF.
 */
export async function printPdf(bytes: Uint8Array): Promise<void> {
  const file = await openPdf(bytes);
  const area = document.createElement('div');
  area.id = AREA;
  area.setAttribute('aria-hidden', 'true');
  try {
    for (let number = 1; number <= file.document.numPages; number++) {
      const page = await file.document.getPage(number);
      const viewport = page.getViewport({ scale: DOTS_PER_POINT });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const canvasContext = canvas.getContext('2d');
      if (!canvasContext) throw new Error('No drawing surface');
      await page.render({ canvasContext, viewport, intent: 'print' }).promise;
      area.append(canvas);
    }
    document.body.append(area);
    await paintedOnce();
    window.print();
  } finally {
    area.remove();
    file.close();
  }
}

const paintedOnce = (): Promise<void> =>
  new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
