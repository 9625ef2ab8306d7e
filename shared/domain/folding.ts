const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents nor ligatures: « Lefèvre-Œuvrard » gives « lefevre-oeuvrard ». */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı]/g, letter => LIGATURES[letter] ?? letter);
}

/** The words of a text, folded: letters and digits only. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 0);
}

/**
 * Words under which a name is found: each word, and the words of a compound joined, so that « jeanpierre », « obrien »
 * and « delafontaine » find Jean-Pierre, O'Brien and de la Fontaine. The words come first, in the order of the names.
 */
export function nameTokens(...names: readonly (string | null)[]): string[] {
  const parts = names.map(name => (name === null ? [] : foldedWords(name)));
  const tokens = new Set<string>(parts.flat());
  for (const words of parts) {
    if (words.length > 1 && words.length <= 5) tokens.add(words.join(''));
    for (let at = 0; at + 1 < words.length && words.length > 2; at++) tokens.add((words[at] ?? '') + (words[at + 1] ?? ''));
  }
  return [...tokens];
}

/** Key by which persons are sorted as in a French directory: particles and accents do not count before letters. */
export const sortKey = (familyName: string, givenNames: string): string =>
  `${foldedWords(familyName).join(' ')}, ${foldedWords(givenNames).join(' ')}`;

/** The texts left when one character is taken out, and the text itself: two words one error apart share one (SymSpell, Garbe 2012). */
export function oneDeletions(word: string): string[] {
  const variants = new Set<string>([word]);
  for (let at = 0; at < word.length; at++) variants.add(word.slice(0, at) + word.slice(at + 1));
  return [...variants];
}

/** True when one insertion, deletion, replacement or swap of neighbours turns `a` into `b`, or when they are equal. */
export function withinOneError(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  if (a.slice(at + 1) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at) || a.slice(at) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
