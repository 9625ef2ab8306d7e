import type { CaseFilePieceLine, Contract, InputOf } from '../../../../shared/contract';

/** A piece that may go in, as the reader has it: in or out, and what of it is masked. */
export interface PieceChoice {
  readonly line: CaseFilePieceLine;
  readonly included: boolean;
  readonly passages: readonly string[];
  readonly leftOut: readonly number[];
}

/** The pieces as they are proposed. */
export const proposedChoices = (lines: readonly CaseFilePieceLine[]): PieceChoice[] =>
  lines.map(line => ({ line, included: line.included, passages: [], leftOut: [] }));

/** The list with one piece moved to another place. */
export function moved(choices: readonly PieceChoice[], from: number, to: number): PieceChoice[] {
  const list = [...choices];
  const [piece] = list.splice(from, 1);
  if (piece) list.splice(to, 0, piece);
  return list;
}

/** What the core is asked for. */
export const chosenPieces = (choices: readonly PieceChoice[]): NonNullable<InputOf<Contract['caseFile.create']>['pieces']> =>
  choices
    .filter(one => one.included)
    .map(({ line, passages, leftOut }) => ({ key: line.key, passages: [...passages], leftOut: [...leftOut] }));

/** The most pages that a typed range may name. */
const LAST = 20_000;

/** The pages that a text such as `2, 4-6` names, in order; null when it is not one, or names a page after the last. */
export function pagesIn(text: string, last: number | null): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(/[,;\s]+/).filter(one => one !== '')) {
    const [, from, to = from] = /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(part) ?? [];
    const [first, end] = [Number(from), Number(to)];
    if (from === undefined || first < 1 || end < first || end > (last ?? LAST)) return null;
    for (let page = first; page <= end; page++) found.add(page);
  }
  return [...found].sort((a, b) => a - b);
}

/** `2, 4-6`: the text that names some pages. */
export function pagesText(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');
}
