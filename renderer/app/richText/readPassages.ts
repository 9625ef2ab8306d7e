/** A commented passage of a text that is read. */
export interface ReadPassage {
  /** Place of its block; null for the whole text. */
  readonly block: string | null;
  /** The words; empty for the whole block. */
  readonly quote: string;
  readonly number: number;
}

/** The passages of one block. */
export const passagesOf = (passages: readonly ReadPassage[], path: string): readonly ReadPassage[] =>
  passages.filter(one => one.block === path);

/** A stretch of words, with the number of what ends there. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly remarked: boolean;
  readonly ends: readonly number[];
}

/** Cuts the words of a block where passages begin and end. Words that are no more there mark nothing but their number, at the end. */
export function stretchesOf(words: string, passages: readonly ReadPassage[]): readonly Stretch[] {
  const spans = passages.map(({ quote, number }) => {
    const at = quote === '' ? 0 : words.indexOf(quote);
    return at < 0
      ? { from: words.length, to: words.length, number }
      : { from: at, to: quote === '' ? words.length : at + quote.length, number };
  });
  const cuts = [...new Set([0, words.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const stretches = cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? from;
    return {
      from,
      to,
      remarked: spans.some(span => span.from <= from && to <= span.to),
      ends: spans.filter(span => span.to === to).map(span => span.number),
    };
  });
  return stretches.length > 0 ? stretches : [{ from: 0, to: 0, remarked: false, ends: spans.map(span => span.number) }];
}
