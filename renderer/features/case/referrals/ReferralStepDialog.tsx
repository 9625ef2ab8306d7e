import type { ReferralLine } from '../../../../shared/contract';
import { referralStates, type ReferralState } from '../../../../shared/domain/partner';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField } from '../../../ui/TextField';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { pastDay } from '../form/dateLimits';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

export interface ReferralStepDialogProps {
  readonly referral: ReferralLine;
  readonly onClose: () => void;
}

interface StepForm {
  readonly state: ReferralState;
  readonly on: string;
  readonly outcome: string;
}

/** The usual step after a state. */
const next = (state: ReferralState): ReferralState =>
  referralStates[Math.min(referralStates.indexOf(state) + 1, referralStates.length - 1)] ?? state;

/** Says how a referral goes on, or takes it out. */
export function ReferralStepDialog({ referral, onClose }: ReferralStepDialogProps) {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const setState = useCommand('referral.setState');
  const remove = useCommand('referral.remove');
  const form = useTypedForm({
    draftKey: `referral-step:${referral.id}`,
    initial: (): StepForm => ({ state: next(referral.state), on: today, outcome: referral.outcome ?? '' }),
    read: value =>
      readTyped(reader => ({
        state: value.state,
        on: reader.requiredDate('on', value.on, pastDay(today)),
        outcome: reader.text(value.outcome),
      })),
    send: values => setState.run({ id: referral.id, ...values }),
    done: t('partners.referral.stepped'),
    onSent: onClose,
  });
  const takeOut = async (): Promise<void> => {
    const answer = await remove.run({ id: referral.id });
    if (!answer.ok) {
      form.setFailure(answer.error);
      return;
    }
    toast({ tone: 'ok', title: t('partners.referral.removed') });
    onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('partners.referral.stepTitle')}
      action={t('partners.referral.save')}
      intro={<p className="strong">{referral.partnerName}</p>}
      onClose={onClose}
    >
      <FieldPair>
        <SelectField
          label={t('partners.columns.state')}
          name="state"
          value={form.value.state}
          onChange={state => form.change({ state: state ?? referral.state })}
          options={referralStates.map(state => ({ value: state, label: t(`partners.referral.stepTo.${state}`) }))}
        />
        <DateField {...form.field('on')} label={t('partners.referral.on')} required {...pastDay(today)} />
      </FieldPair>
      <TextAreaField
        {...form.field('outcome')}
        label={t('partners.referral.outcome')}
        description={t('partners.referral.outcomeHelp')}
        maxLength={400}
        minRows={2}
      />
      <div>
        <Button kind="quiet" onClick={() => void takeOut()}>
          {t('partners.referral.remove')}
        </Button>
      </div>
    </FormDialog>
  );
}
