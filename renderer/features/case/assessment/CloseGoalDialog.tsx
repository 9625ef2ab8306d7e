import type { GoalLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

interface Closing {
  readonly state: 'reached' | 'dropped';
  readonly note: string;
}

/** Closes a goal: reached, or dropped with its reason. */
export function CloseGoalDialog({ goal, onClose }: { readonly goal: GoalLine; readonly onClose: () => void }) {
  const t = useT();
  const close = useCommand('plan.setGoalState');
  const form = useTypedForm({
    draftKey: `goal-closed:${goal.id}`,
    initial: (): Closing => ({ state: 'reached', note: '' }),
    read: value =>
      readTyped(reader => ({
        state: value.state,
        note: value.state === 'dropped' ? reader.reason('note', value.note) : reader.text(value.note),
      })),
    send: values => close.run({ id: goal.id, ...values }),
    onSent: onClose,
  });
  const states = ['reached', 'dropped'] as const;
  return (
    <FormDialog
      form={form}
      title={t('plan.closeTitle')}
      action={t('plan.close')}
      intro={<p className="strong">{goal.text}</p>}
      onClose={onClose}
    >
      <SelectField
        label={t('plan.outcome')}
        name="state"
        autoFocus
        value={form.value.state}
        onChange={state => form.change({ state: state ?? 'reached' })}
        options={states.map(state => ({ value: state, label: t(`plan.goalStates.${state}`) }))}
      />
      <TextField
        {...form.field('note')}
        label={t('plan.closingNote')}
        required={form.value.state === 'dropped'}
        maxLength={400}
      />
    </FormDialog>
  );
}
