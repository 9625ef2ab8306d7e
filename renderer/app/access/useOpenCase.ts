import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the case does as it opens: prepare a summons, write an interview. */
export type CaseAct = 'summons' | 'interview';

/** Opens a case, which asks for a purpose by itself when it must. The address holds an identifier only. */
export function useOpenCase(): (person: string, act?: CaseAct) => void {
  const navigate = useNavigate();
  return useCallback(
    (person, act) =>
      void navigate({ to: '/cases/$personId/{-$tab}', params: { personId: person, tab: undefined }, search: act ? { act } : {} }),
    [navigate],
  );
}
