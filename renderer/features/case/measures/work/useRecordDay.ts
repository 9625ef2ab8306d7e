import type { WorkDayLine, WorkPlacementLine } from '../../../../../shared/contract';
import { useCommand } from '../../../../app/connection';
import { useFailureText } from '../../../../app/failure';
import { useT } from '../../../../i18n';
import { useToast } from '../../../../ui/toast';

/** Gives the function that notes a planned day in one click, and the way back. */
export function useRecordDay({ id }: WorkPlacementLine): (day: WorkDayLine, state: 'present' | 'absent') => void {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const set = useCommand('work.setDay');
  const write = async ({ day, ...value }: WorkDayLine): Promise<boolean> => {
    const answer = await set.run({ id, day, value });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
    return answer.ok;
  };
  const record = async (before: WorkDayLine, state: 'present' | 'absent'): Promise<void> => {
    const done = state === 'present' ? before.planned : 0;
    if (await write({ ...before, state, done }))
      toast({
        tone: 'ok',
        title: t('work.day.saved'),
        action: { label: t('work.undo'), onChoose: () => void write(before) },
      });
  };
  return (day, state) => void record(day, state);
}
