import type { GoalLine } from '../../../../shared/contract';
import { agreements } from '../../../../shared/domain/planGoal';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { useT } from '../../../i18n';
import { CheckboxField } from '../../../ui/CheckboxField';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField } from '../../../ui/TextField';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { pastDay } from '../form/dateLimits';
import { FieldSet } from '../form/FieldSet';
import { readTyped } from '../form/typedValues';
import { useTypedForm } from '../form/useTypedForm';

interface Said {
  readonly on: string;
  readonly answer: string;
  readonly words: string;
  /** The goals left out. */
  readonly without: readonly string[];
}

/** Writes down what the person says of the open goals. */
export function AgreementDialog({ goals, onClose }: { readonly goals: readonly GoalLine[]; readonly onClose: () => void }) {
  const t = useT();
  const today = useToday();
  const { personId: person } = useCase();
  const agree = useCommand('plan.agree');
  const form = useTypedForm({
    draftKey: `goal-agreement:${person}`,
    initial: (): Said => ({ on: today, answer: 'yes', words: '', without: [] }),
    read: value =>
      readTyped(reader => ({
        on: reader.requiredDate('on', value.on, pastDay(today)),
        answer: agreements.find(one => one === value.answer) ?? 'yes',
        words: reader.text(value.words),
        goals: goals.map(one => one.id).filter(id => !value.without.includes(id)),
      })),
    send: values => agree.run({ person, ...values }),
    onSent: onClose,
  });
  const { value, change } = form;
  return (
    <FormDialog
      form={form}
      title={t('plan.agreementTitle')}
      action={t('plan.saveAgreement')}
      idle={goals.every(one => value.without.includes(one.id))}
      onClose={onClose}
    >
      <FieldSet legend={t('plan.agreedGoals')} columns="minmax(0, 1fr)">
        {goals.map(goal => (
          <CheckboxField
            key={goal.id}
            label={goal.text}
            checked={!value.without.includes(goal.id)}
            onChange={checked =>
              change({ without: checked ? value.without.filter(id => id !== goal.id) : [...value.without, goal.id] })
            }
          />
        ))}
      </FieldSet>
      <FieldPair>
        <SelectField
          label={t('plan.answer')}
          name="answer"
          autoFocus
          value={agreements.find(one => one === value.answer) ?? 'yes'}
          onChange={answer => change({ answer: answer ?? 'yes' })}
          options={agreements.map(answer => ({ value: answer, label: t(`plan.agreements.${answer}`) }))}
        />
        <DateField {...form.field('on')} label={t('plan.saidOn')} required {...pastDay(today)} />
      </FieldPair>
      <TextAreaField {...form.field('words')} label={t('plan.words')} maxLength={600} minRows={2} />
    </FormDialog>
  );
}
