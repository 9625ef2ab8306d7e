import type { DocumentLine } from '../../../../shared/contract';

/** A page of the document to be made. */
export interface ArrangedPage {
  /** Tells it from the other pages of the list. */
  readonly key: string;
  readonly document: string;
  /** From 0 in its document. */
  readonly page: number;
  /** Quarter turns to the right that are added to it, in degrees. */
  readonly turn: 0 | 90 | 180 | 270;
}

/** The pages of a document, as they stand in it. */
export const pagesOf = ({ id, pages }: Pick<DocumentLine, 'id' | 'pages'>): ArrangedPage[] =>
  Array.from({ length: pages ?? 0 }, (_, page) => ({ key: `${id}-${page}`, document: id, page, turn: 0 }));

const TURNED = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;

/** The same pages, one of them turned a quarter to the right. */
export const turned = (pages: readonly ArrangedPage[], key: string): ArrangedPage[] =>
  pages.map(one => (one.key === key ? { ...one, turn: TURNED[one.turn] } : one));

/** The same pages, one of them a place earlier (-1) or later (1); at the end of the list it stays where it is. */
export function moved(pages: readonly ArrangedPage[], key: string, by: 1 | -1): ArrangedPage[] {
  const from = pages.findIndex(one => one.key === key);
  const to = from + by;
  const [page, other] = [pages[from], pages[to]];
  if (!page || !other) return [...pages];
  return pages.map((one, at) => (at === from ? other : at === to ? page : one));
}
