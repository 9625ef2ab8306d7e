import { fold } from '../../../shared/domain/folding';

/** A stretch of a text, `from` included, `to` excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const isWordLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** The folded text, and for each of its characters the place in the text it comes from. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let index = 0; index < plain.length; index++) places.push(at);
    folded += plain;
    at += letter.length;
  }
  places.push(at);
  return { folded, places };
}

/**
 * The stretches of a text that begin one of its words as a typed word does: `gar` in « Garrigou », `lefe` in « Lefèvre ».
 * Accents, capitals and ligatures do not matter. `words` are folded.
 */
export function matchedStretches(text: string, words: readonly string[]): readonly Stretch[] {
  const { folded, places } = foldedWithPlaces(text);
  const found: Stretch[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      if (isWordLetter(folded[at - 1])) continue;
      const last = places[at + word.length - 1] ?? 0;
      const to = places.slice(at + word.length).find(place => place > last) ?? text.length;
      found.push({ from: places[at] ?? 0, to });
    }
  }
  found.sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: Stretch[] = [];
  for (const one of found) {
    const before = merged.at(-1);
    if (before && one.from <= before.to) merged[merged.length - 1] = { from: before.from, to: Math.max(before.to, one.to) };
    else merged.push(one);
  }
  return merged;
}
