import type { PdfFile } from './pdfFile';
import { damaged, isArray, nameOf, PdfDict, PdfReadError, PdfRef } from './values';

const MAX_PAGES = 50_000;

/** The pages of a file, in order, with the number of their objects. */
export function openPages(file: PdfFile): { ref: PdfRef; dict: PdfDict }[] {
  const pages: { ref: PdfRef; dict: PdfDict }[] = [];
  const seen = new Set<number>();
  const waiting = [file.catalog().get('Pages')];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (!(value instanceof PdfRef)) return damaged('a page has no number');
    if (seen.has(value.number)) damaged('the pages turn in a circle');
    seen.add(value.number);
    const dict = file.dict(value);
    if (!(dict instanceof PdfDict)) return damaged('a page is missing');
    const kids = file.resolve(dict.get('Kids'));
    if (nameOf(dict.get('Type')) === 'Pages' || isArray(kids)) {
      if (isArray(kids)) waiting.push(...[...kids].reverse());
    } else pages.push({ ref: value, dict });
    if (pages.length > MAX_PAGES || seen.size > 2 * MAX_PAGES) throw new PdfReadError('too-large', 'the file has too many pages');
  }
  return pages;
}
