import type { AbsenceView } from '../../../../shared/contract';
import type { PathUndo } from '../../../../shared/domain/absencePath';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useT } from '../../../i18n';
import { useToast } from '../../../ui/toast';

/** Gives the function that takes the last step of an absence back. */
export function useUndoStep({ absences }: Pick<AbsenceView, 'absences'>): (undo: PathUndo) => Promise<void> {
  const t = useT();
  const toast = useToast();
  const words = useFailureText();
  const excuse = useCommand('absence.setExcuse');
  const withdraw = useCommand('absence.withdrawSummons');
  const drop = useCommand('incident.remove');
  const take = ({ kind, record }: PathUndo) => {
    const before = absences.find(one => one.id === record)?.excuse;
    if (kind === 'drop-report') return drop.run({ id: record });
    if (kind === 'withdraw-summons' || before === undefined) return withdraw.run({ appointment: record });
    const change = {
      'reopen-excuse': { attendance: 'absent-pending' },
      'forget-proof': { receivedOn: null, proof: null, document: null },
      'forget-limit': { due: null },
      'forget-absence': { attendance: 'planned', note: null },
    } as const;
    return excuse.run({ appointment: record, excuse: { ...before, ...change[kind] } });
  };
  return async undo => {
    const answer = await take(undo);
    if (answer.ok) {
      toast({ tone: 'info', title: t(`absence.undone.${undo.kind}`) });
      return;
    }
    const { title, text } = words(answer.error);
    toast({ tone: 'late', title, text });
  };
}
