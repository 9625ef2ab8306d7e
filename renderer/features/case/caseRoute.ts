import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Tabs of a case, in their order; `identity` is a form under the same header, without a tab of its own. */
export const caseTabs = [
  'summary',
  'measures',
  'interviews',
  'assessment',
  'reports',
  'documents',
  'deadlines',
  'chronology',
] as const;
export type CaseTab = (typeof caseTabs)[number] | 'identity';

/** A form that the address opens at once: `?act=summons`. */
export const caseActs = [
  'summons',
  'interview',
  'measure',
  'proof',
  'incident',
  'event',
  'transfer',
  'copy',
  'access',
  'letter',
  'report',
] as const;
export type CaseAct = (typeof caseActs)[number];

export interface CaseSearch {
  readonly act?: CaseAct;
  /** The paper or note that the tab shows first. */
  readonly record?: string;
}

const RECORD = /^[A-Za-z0-9_-]{22}$/;

/** Reads what stands after `?` in the address of a case; anything unknown is dropped. */
export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const act = caseActs.find(one => one === search['act']);
  const { record } = search;
  return {
    ...(act !== undefined && { act }),
    ...(typeof record === 'string' && RECORD.test(record) && { record }),
  };
}

/** The tab of an address; an unknown one shows the summary. */
export const readCaseTab = (tab: string | undefined): CaseTab =>
  tab === 'identity' ? tab : (caseTabs.find(one => one === tab) ?? 'summary');

export interface CaseTarget {
  readonly tab?: CaseTab;
  readonly act?: CaseAct;
  readonly record?: string;
  /** Takes the place of the current address in the history, as when a form closes. */
  readonly replace?: boolean;
}

/** Gives the function that leads to a place of a case; without a tab, to the current one. */
export function useCaseNavigation(personId: string, current: CaseTab): (target: CaseTarget) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ tab = current, act, record, replace = false }: CaseTarget) =>
      void navigate({
        to: '/cases/$personId/{-$tab}',
        params: { personId, tab: tab === 'summary' ? undefined : tab },
        search: { ...(act !== undefined && { act }), ...(record !== undefined && { record }) },
        replace,
      }),
    [navigate, personId, current],
  );
}
