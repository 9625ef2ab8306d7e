import type { DeadlineKind } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextField } from '../../../ui/TextField';
import { asWritten, soundOr } from '../soundOr';
import { useDurationText } from './ruleWording';
import { wholeNumber } from './wholeNumber';

const LONGEST_LEAD = 366;
const LONGEST_DURATION = 400;
const SHORTEST_REASON = 3;

export interface RuleFormProps {
  readonly kind: DeadlineKind;
  readonly name: string;
  readonly onClose: () => void;
}

const numberText = (value: number | null | undefined): string => (typeof value === 'number' ? String(value) : '');

/** Sets what the service does with a kind of deadline: from when it is announced, and another duration than that of the reference data. */
export function RuleForm({ kind, name, onClose }: RuleFormProps) {
  const t = useT();
  const durationText = useDurationText();
  const setRule = useCommand('deadline.setRule');
  const { duration, set } = kind;
  const form = useDraftForm({
    draftKey: `settings:rule:${kind.rule}`,
    initial: { days: numberText(set?.leadDays), value: numberText(set?.value), reason: set?.reason ?? '' },
    words: asWritten,
    read: typed => {
      const leadDays = wholeNumber(typed.days, 0, LONGEST_LEAD);
      const value = wholeNumber(typed.value, 1, LONGEST_DURATION);
      const reason = typed.reason.trim();
      return soundOr(
        {
          days: typed.days.trim() !== '' && leadDays === null && t('leadTimes.leadWrong'),
          value: typed.value.trim() !== '' && value === null && t('leadTimes.durationWrong'),
          reason: value !== null && reason.length < SHORTEST_REASON && t('leadTimes.reasonMissing'),
        },
        () => ({ leadDays, value, reason: value === null ? null : reason }),
      );
    },
    send: values => setRule.run({ rule: kind.rule, ...values }),
    done: t('leadTimes.saved'),
    onSent: onClose,
  });
  return (
    <FormDialog
      form={form}
      title={t('leadTimes.changeOne')}
      action={t('leadTimes.save')}
      intro={<p className="strong">{name}</p>}
      onClose={onClose}
    >
      <TextField
        {...form.field('days')}
        label={t('leadTimes.lead')}
        description={t('leadTimes.leadHelp', { days: t('leadTimes.days', { count: kind.usualLeadDays }) })}
        autoFocus
        maxLength={3}
        width={160}
      />
      {duration && (
        <>
          <TextField
            {...form.field('value')}
            label={t(`leadTimes.durationIn.${duration.unit}`)}
            description={t('leadTimes.durationHelp', { duration: durationText(duration) })}
            maxLength={3}
            width={160}
          />
          <TextField
            {...form.field('reason')}
            label={t('leadTimes.reason')}
            description={t('leadTimes.reasonHelp')}
            maxLength={300}
          />
        </>
      )}
    </FormDialog>
  );
}
