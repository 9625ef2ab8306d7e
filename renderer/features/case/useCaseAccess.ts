import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError, CaseHeader } from '../../../shared/contract';
import { useCommand, useQueryCall } from '../../app/connection';

/** What a case's header shows: its person, measures, appointments, deadlines, papers. */
const HEADER_ENTITIES = [
  'person',
  'measure',
  'obligation',
  'assignment',
  'appointment',
  'interview',
  'assessment',
  'plan_goal',
  'document',
  'deadline',
  'deadline_setting',
  'case_event',
] as const;

export type CaseAccess =
  | { readonly state: 'opening' }
  /** Outside the caseload: a purpose is asked and traced. */
  | { readonly state: 'purpose'; readonly restricted: boolean; readonly open: (purpose: string) => Promise<void> }
  | { readonly state: 'failed'; readonly failure: CallError; readonly retry: () => void }
  | { readonly state: 'open'; readonly header: CaseHeader };

/** Opens a case (which the core traces) and keeps its header fresh. After a lock or a restart the purpose is asked again. */
export function useCaseAccess(person: string): CaseAccess {
  const { run } = useCommand('case.open');
  const [opened, setOpened] = useState<{ person: string; header: CaseHeader } | null>(null);
  const [failure, setFailure] = useState<{ person: string; error: CallError } | null>(null);
  const isOpen = opened?.person === person;
  const latest = useRef(person);
  useEffect(() => {
    latest.current = person;
  });

  const open = useCallback(
    async (purpose: string | null): Promise<void> => {
      const answer = await run({ person, purpose });
      if (latest.current !== person) return;
      if (answer.ok) {
        setFailure(null);
        setOpened({ person, header: answer.value });
      } else setFailure({ person, error: answer.error });
    },
    [run, person],
  );
  useEffect(() => {
    void open(null);
  }, [open]);

  const fresh = useQueryCall('case.header', { person }, { entities: HEADER_ENTITIES, enabled: isOpen, keepPrevious: false });
  const lost = isOpen ? fresh.error?.failure : undefined;
  const problem = failure?.person === person ? failure.error : lost;
  if (problem?.code === 'access.purpose-needed') {
    const restricted = problem.details?.['restricted'] === true;
    const reopen = async (purpose: string): Promise<void> => {
      await open(purpose);
      if (lost) await fresh.refetch();
    };
    return { state: 'purpose', restricted, open: reopen };
  }
  if (problem) return { state: 'failed', failure: problem, retry: () => void (lost ? fresh.refetch() : open(null)) };
  if (!isOpen) return { state: 'opening' };
  return { state: 'open', header: fresh.data ?? opened.header };
}
