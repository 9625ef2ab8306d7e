import type { AbsenceLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { dayText } from './absenceText';

export interface LimitDialogProps {
  readonly absence: AbsenceLine;
  /** The day proposed. */
  readonly proposed: string;
  readonly onClose: () => void;
}

/** Sets the last day on which an excuse can be proved. */
export function LimitDialog({ absence, proposed, onClose }: LimitDialogProps) {
  const t = useT();
  const language = useLanguage();
  const set = useCommand('absence.setExcuse');
  const form = useTypedForm({
    draftKey: `absence-limit:${absence.id}`,
    initial: { due: absence.excuse.due ?? proposed },
    read: value => readTyped(reader => ({ due: reader.requiredDate('due', value.due) })),
    send: ({ due }) => set.run({ appointment: absence.id, excuse: { ...absence.excuse, attendance: 'absent-pending', due } }),
    done: ({ due }) => t('absence.done.asked', { date: dayText(due, language) }),
    onSent: onClose,
  });
  return (
    <FormDialog form={form} title={t('absence.limit.title')} action={t('absence.limit.action')} onClose={onClose}>
      <DateField {...form.field('due')} label={t('absence.limit.day')} required autoFocus />
    </FormDialog>
  );
}
