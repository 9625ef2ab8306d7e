import { readFileSync } from 'node:fs';

/** All the text of a PDF, with single spaces, and its number of pages. */
export async function pdfText(file: string): Promise<{ text: string; pages: number }> {
  // loaded late: it takes a while, and only this step needs it
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const pdf = await task.promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    text += content.items.map(item => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  }
  const pages = pdf.numPages;
  await task.destroy();
  return { text: text.replace(/\s+/gu, ' '), pages };
}
