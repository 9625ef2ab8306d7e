import type { DeadlineLine } from '../../../../shared/contract';
import { FormDialog } from '../../../app/form';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { TextField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';
import { useDecision } from './useDecision';

export interface DecisionProps {
  readonly deadline: DeadlineLine;
  readonly onClose: () => void;
}

/** The act that meets a deadline, as it is being typed. */
interface Meeting {
  readonly on: string;
  readonly by: string;
}

/** Longest key of a draft that the core takes. */
const LONGEST_KEY = 160;

/** Says by which act a deadline was met, and when. */
export function MeetDialog({ deadline, onClose }: DecisionProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { personId: person } = useCase();
  const { decide } = useDecision(deadline.key);
  const form = useTypedForm({
    draftKey: `deadline-met:${person}:${deadline.key}`.slice(0, LONGEST_KEY),
    initial: (): Meeting => ({ on: today, by: '' }),
    read: value =>
      readTyped(reader => ({ by: reader.requiredText('by', value.by), on: reader.requiredDate('on', value.on, pastDay(today)) })),
    send: values => decide({ kind: 'met', ...values }),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('deadline.meetTitle')}
      action={t('deadline.meet')}
      intro={<p className="strong">{inLanguage(deadline.label, language)}</p>}
      onClose={onClose}
    >
      <TextField
        {...form.field('by')}
        label={t('deadline.metBy')}
        description={t('deadline.metByHelp')}
        required
        autoFocus
        maxLength={200}
      />
      <DateField {...form.field('on')} label={t('deadline.metOn')} required {...pastDay(today)} />
    </FormDialog>
  );
}

/** Sets a deadline aside, with the reason. */
export function WaiveDialog({ deadline, onClose }: DecisionProps) {
  const t = useT();
  const language = useLanguage();
  const { personId: person } = useCase();
  const { decide } = useDecision(deadline.key);
  const form = useTypedForm({
    draftKey: `deadline-waived:${person}:${deadline.key}`.slice(0, LONGEST_KEY),
    initial: { reason: '' },
    read: value => readTyped(reader => ({ reason: reader.reason('reason', value.reason) })),
    send: values => decide({ kind: 'waived', ...values }),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('deadline.waiveTitle')}
      action={t('deadline.waive')}
      intro={
        <>
          <p className="strong">{inLanguage(deadline.label, language)}</p>
          <p className="muted">{t('deadline.waiveText')}</p>
        </>
      }
      onClose={onClose}
    >
      <TextField {...form.field('reason')} label={t('deadline.reason')} required autoFocus maxLength={400} />
    </FormDialog>
  );
}
