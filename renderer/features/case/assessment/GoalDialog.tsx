import type { GoalLine } from '../../../../shared/contract';
import { goalActors } from '../../../../shared/domain/planGoal';
import { useCommand } from '../../../app/connection';
import { FieldPair, FormDialog } from '../../../app/form';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { DateField } from '../../../ui/DateField';
import { SelectField } from '../../../ui/SelectField';
import { TextAreaField, TextField } from '../../../ui/TextField';
import { useCase } from '../caseContext';
import { FieldSet } from '../form/FieldSet';
import { useTypedForm } from '../form/useTypedForm';
import { newKey } from '../person/newKey';
import { RowList } from '../person/RowList';
import { formOfGoal, goalOf } from './goalForm';

/** Sets a goal, or revises an open one. */
export function GoalDialog({ goal, onClose }: { readonly goal: GoalLine | null; readonly onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const { personId: person, legal } = useCase();
  const save = useCommand('plan.saveGoal');
  const form = useTypedForm({
    draftKey: `goal:${person}:${goal?.id ?? 'new'}`,
    initial: () => formOfGoal(goal),
    read: value => goalOf(value, goal),
    send: values => save.run({ id: goal?.id ?? null, person, ...values }),
    done: t('plan.saved'),
    onSent: onClose,
  });
  const { value, change } = form;
  return (
    <FormDialog
      form={form}
      title={t(goal ? 'plan.editTitle' : 'plan.add')}
      width={640}
      action={t('plan.save')}
      {...(goal?.agreement !== null && goal !== null && { intro: <p className="muted">{t('plan.agreementFalls')}</p> })}
      onClose={onClose}
    >
      <SelectField
        label={t('plan.domain')}
        name="domain"
        required
        autoFocus
        error={form.error('domain')}
        value={value.domain === '' ? null : value.domain}
        onChange={domain => change({ domain: domain ?? '' })}
        options={legal.referential.needDomains.all.map(one => ({ value: one.code, label: inLanguage(one.label, language) }))}
      />
      <TextAreaField {...form.field('text')} label={t('plan.goal')} required maxLength={600} minRows={2} />
      <FieldPair>
        <SelectField
          label={t('plan.actor')}
          name="actor"
          value={goalActors.find(one => one === value.actor) ?? 'person'}
          onChange={actor => change({ actor: actor ?? 'person' })}
          options={goalActors.map(actor => ({ value: actor, label: t(`plan.actors.${actor}`) }))}
        />
        <TextField {...form.field('actorName')} label={t('plan.actorName')} maxLength={160} />
      </FieldPair>
      <FieldSet legend={t('plan.stepsTitle')} columns="minmax(0, 1fr)">
        <RowList
          rows={value.steps}
          onChange={steps => change({ steps })}
          empty={() => ({ key: newKey(), text: '', due: '', state: 'to-do' })}
          addLabel={t('plan.addStep')}
          removeLabel={(step, index) => t('plan.removeStep', { step: step.text === '' ? String(index + 1) : step.text })}
        >
          {(step, changeStep) => (
            <>
              <TextField
                label={t('plan.step')}
                name={`step-${step.key}`}
                value={step.text}
                onChange={text => changeStep({ text })}
                maxLength={300}
              />
              <DateField
                label={t('plan.due')}
                name={`due-${step.key}`}
                value={step.due}
                onChange={due => changeStep({ due })}
                error={form.error(`due-${step.key}`)}
              />
            </>
          )}
        </RowList>
      </FieldSet>
    </FormDialog>
  );
}
