import type { CaseloadQuery, LetterPeople } from '../../../shared/contract';

/** The persons chosen in a list of cases. */
export interface ChosenCases {
  readonly query: CaseloadQuery;
  readonly selection: { readonly all: boolean; readonly ids: readonly string[] };
  readonly count: number;
}

/** Those chosen in a list, else those expected on a day. */
export const peopleOf = (chosen: ChosenCases | null, day: string, scope: 'mine' | 'antenna'): LetterPeople =>
  chosen === null
    ? { from: 'day', day, scope }
    : {
        from: 'list',
        query: chosen.query,
        selection: { all: chosen.selection.all, ids: [...chosen.selection.ids] },
      };
