/** What was read, taken out or brought in, as a trace names it. */
export const accessedThings = [
  'case',
  'caseload',
  'case-file',
  'notes',
  'summons',
  'report',
  'fallback-list',
  'calendar',
  'copy',
  'transfer',
  'transfer-undone',
  'list',
  'undone-list',
  'access-report',
  'traces',
  'attendance-sheet',
  'archive',
  'labels',
  'reception-list',
  'document',
] as const;
export type AccessedThing = (typeof accessedThings)[number];

const things: Readonly<Record<string, AccessedThing>> = {
  'persons,': 'list',
  undone: 'undone-list',
  'work-sheet': 'attendance-sheet',
  scan: 'document',
  received: 'document',
  letter: 'document',
  proof: 'document',
  other: 'document',
};

/**
 * What a trace is about, from its detail: a word, then figures (`caseload csv 12`). The reading of a case has no detail. A word from a
 * newer version counts as a document.
 */
export function accessedThing(detail: string | null): AccessedThing {
  const [word] = (detail ?? '').split(' ');
  if (word === undefined || word === '') return 'case';
  return accessedThings.find(one => one === word) ?? things[word] ?? 'document';
}
