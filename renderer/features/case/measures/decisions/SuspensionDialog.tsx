import { err, ok, required } from '../../../../../shared/base/result';
import type { MeasureLine } from '../../../../../shared/contract';
import { useCommand } from '../../../../app/connection';
import { FieldPair, FormDialog } from '../../../../app/form';
import { measureAcronym, measureName } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { DateField } from '../../../../ui/DateField';
import { TextField } from '../../../../ui/TextField';
import { useToday } from '../../../../ui/today';
import { useCase } from '../../caseContext';
import { TypedReader } from '../../form/typedValues';
import { useTypedForm } from '../../form/useTypedForm';
import { newKey } from '../../person/newKey';

interface SuspensionForm {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface SuspensionDialogProps {
  readonly measure: MeasureLine;
  /** Key of the suspension that lasts, to say when the measure runs again; null for a new one. */
  readonly open: string | null;
  readonly onClose: () => void;
}

/** Suspends a measure, or says when it runs again. */
export function SuspensionDialog({ measure, open, onClose }: SuspensionDialogProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { legal } = useCase();
  const update = useCommand('measure.update');
  const current = open === null ? null : required(measure.suspensions[open], 'the suspension');
  const form = useTypedForm({
    draftKey: `suspension:${measure.id}:${open ?? 'new'}`,
    initial: (): SuspensionForm => ({
      from: current?.from ?? today,
      to: current === null ? '' : today,
      reason: current?.reason ?? '',
    }),
    read: value => {
      const reader = new TypedReader();
      const from = reader.requiredDate('from', value.from);
      const to = current === null ? reader.date('to', value.to) : reader.requiredDate('to', value.to);
      if (to !== null && to !== '' && from !== '' && to < from) reader.problems['to'] = 'beforeStart';
      return reader.clean ? ok({ from, to, reason: value.reason.trim() }) : err(reader.problems);
    },
    send: item => {
      const lasts = item.to === null || item.to > today;
      const status = lasts ? 'suspended' : measure.status === 'suspended' ? 'active' : measure.status;
      return update.run({
        id: measure.id,
        changes: { suspensions: { [open ?? newKey()]: item }, ...(status !== measure.status && { status }) },
      });
    },
    done: t('measure.decision.recorded'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t(open === null ? 'measure.decision.kinds.suspension' : 'measure.decision.resume')}
      action={t('measure.decision.record')}
      intro={
        <p>
          <b className="strong">{measureAcronym(legal, measure.type)}</b> {measureName(legal, measure.type, language)}
        </p>
      }
      onClose={onClose}
    >
      <FieldPair>
        <DateField {...form.field('from')} label={t('measure.suspension.from')} required autoFocus={open === null} />
        <DateField {...form.field('to')} label={t('measure.suspension.to')} required={open !== null} autoFocus={open !== null} />
      </FieldPair>
      <TextField {...form.field('reason')} label={t('measure.suspension.reason')} maxLength={200} />
    </FormDialog>
  );
}
