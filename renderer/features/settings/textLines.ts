/** A list as it is typed: one element a line, empty lines left out. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** A line that may be absent: null when nothing is typed. */
export const lineOrNull = (text: string): string | null => text.trim() || null;

/** True for nothing, or for what looks like an e-mail address. */
export const isEmailOrEmpty = (text: string): boolean => text.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());

/** True for at most `most` lines of at most `width` characters. */
export const fitsIn = (text: string, most: number, width: number): boolean =>
  linesOf(text).length <= most && linesOf(text).every(line => line.length <= width);
