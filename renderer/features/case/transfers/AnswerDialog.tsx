import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { TransferLine } from '../../../../shared/contract';
import type { TransferAnswer } from '../../../../shared/domain/transfer';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

export interface AnswerDialogProps {
  readonly transfer: TransferLine;
  readonly answer: TransferAnswer;
  readonly onClose: () => void;
}

/** Records what the other service answered: its day, and why when it refused. */
export function AnswerDialog({ transfer, answer, onClose }: AnswerDialogProps) {
  const t = useT();
  const today = useToday();
  const send = useCommand('transfer.answer');
  const { offeredOn } = transfer;
  const limits = { max: today, ...(offeredOn !== null && isCalendarDate(offeredOn) && { min: offeredOn }) };
  const form = useTypedForm({
    draftKey: `transfer-answer:${transfer.id}:${answer}`,
    initial: (): { on: string; reason: string } => ({ on: today, reason: '' }),
    read: value =>
      readTyped(reader => ({
        reason: answer === 'refused' ? reader.reason('reason', value.reason) : reader.text(value.reason),
        on: reader.requiredDate('on', value.on, limits),
      })),
    send: values => send.run({ id: transfer.id, answer, ...values }),
    done: t(`transfer.done.${answer}`),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t(`transfer.answer.${answer}.title`)}
      action={t(`transfer.answer.${answer}.action`)}
      intro={<p className="muted">{t(`transfer.answer.${answer}.text`, { service: transfer.service })}</p>}
      onClose={onClose}
    >
      <DateField {...form.field('on')} label={t('transfer.answer.on')} required autoFocus {...limits} />
      <TextField
        {...form.field('reason')}
        label={t(answer === 'refused' ? 'transfer.answer.reason' : 'transfer.answer.note')}
        required={answer === 'refused'}
        maxLength={400}
      />
    </FormDialog>
  );
}
