import type { DeadlineKind } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog, useDraftForm } from '../../../app/form';
import { useT } from '../../../i18n';
import { TextField } from '../../../ui/TextField';
import { asWritten, soundOr } from '../soundOr';
import { wholeNumber } from './wholeNumber';

const LONGEST_LEAD = 366;

export interface LeadTimeFormProps {
  readonly kind: DeadlineKind;
  readonly name: string;
  readonly onClose: () => void;
}

/** Sets from how many days before its due day a kind of deadline is announced. */
export function LeadTimeForm({ kind, name, onClose }: LeadTimeFormProps) {
  const t = useT();
  const setLead = useCommand('deadline.setLead');
  const form = useDraftForm({
    draftKey: `settings:lead:${kind.rule}`,
    initial: { days: kind.set ? String(kind.set.leadDays) : '' },
    words: asWritten,
    read: value => {
      const days = wholeNumber(value.days, 0, LONGEST_LEAD);
      return soundOr({ days: value.days.trim() !== '' && days === null && t('leadTimes.leadWrong') }, () => days);
    },
    send: leadDays => setLead.run({ rule: kind.rule, leadDays }),
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
    </FormDialog>
  );
}
