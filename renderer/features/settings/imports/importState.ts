import type { ImportCounts, ImportPreview, ImportVerdict } from '../../../../shared/contract';

export type Verdict = ImportVerdict['verdict'];
export type Choice = ImportVerdict['choices'][number];
export const verdicts = ['new', 'update', 'unchanged', 'duplicate', 'rejected'] as const satisfies readonly Verdict[];

/** What was decided of duplicates, by the number of their line. */
export type Choices = ReadonlyMap<number, Choice>;

/** How many lines have each verdict. */
export function countVerdicts(lines: readonly ImportVerdict[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { new: 0, update: 0, unchanged: 0, duplicate: 0, rejected: 0 };
  for (const line of lines) counts[line.verdict] += 1;
  return counts;
}

/** Where an import stands. */
export type ImportState =
  | { readonly step: 'start' }
  | { readonly step: 'preview'; readonly preview: ImportPreview }
  | { readonly step: 'writing'; readonly preview: ImportPreview; readonly job: string }
  | { readonly step: 'done'; readonly counts: ImportCounts };
