/** The whole number that was typed, within bounds; null when it is not one. */
export function wholeNumber(typed: string, least: number, most: number): number | null {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '');
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most ? number : null;
}
