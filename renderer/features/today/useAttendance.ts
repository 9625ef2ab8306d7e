import type { AppointmentLine, InputOf, Contract } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { useT } from '../../i18n';
import { useToast } from '../../ui/toast';

export type Attendance = InputOf<Contract['appointment.setAttendance']>['attendance'];

const isAttendance = (state: string): state is Attendance => state !== '';

/** Gives the function that notes a presence, and offers to take it back. */
export function useAttendance(): (line: AppointmentLine, attendance: Attendance, note?: string | null) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const words = useFailureText();
  const { run } = useCommand('appointment.setAttendance');
  const set = async (id: string, attendance: Attendance, note: string | null): Promise<boolean> => {
    const answer = await run({ id, attendance, note });
    if (answer.ok) return true;
    const { title, text } = words(answer.error);
    toast({ tone: 'late', title, text });
    return false;
  };
  return async (line, attendance, note = null) => {
    if (!(await set(line.id, attendance, note)) || attendance === 'planned') return;
    const before = line.attendance;
    toast({
      tone: 'info',
      title: t(`today.noted.${attendance}`),
      action: {
        label: t('today.undo'),
        onChoose: () => void set(line.id, isAttendance(before) ? before : 'planned', null),
      },
    });
  };
}
