const COURTS: readonly (readonly [written: RegExp, acronym: string])[] = [
  [/^tribunal judiciaire\b/i, 'TJ'],
  [/^tribunal correctionnel\b/i, 'TC'],
  [/^tribunal pour enfants\b/i, 'TPE'],
  [/^tribunal de police\b/i, 'TP'],
  [/^cour d[’']appel\b/i, 'CA'],
  [/^cour d[’']assises\b/i, 'cour d’assises'],
];

/** A court by the acronym of the trade, where room is short: `TJ de Valbourg`. Other names stay as they are. */
export function courtAcronym(court: string): string {
  const [written, acronym] = COURTS.find(([one]) => one.test(court)) ?? [];
  return written && acronym !== undefined ? court.replace(written, acronym) : court;
}

/** The function of a magistrate without the chamber: `JAP` of « JAP, cabinet 2 ». Another wording stays as it is. */
export const magistrateFunction = (magistrate: string): string => /^(JAP|JLD|JE|JI|TAP)\b/.exec(magistrate)?.[0] ?? magistrate;
