import { useId, useState, type SubmitEvent } from 'react';
import type { CallError } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { measureAcronym, measureName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';
import { useCase } from '../caseContext';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert, useProblemText } from '../form/FormParts';
import { TypedReader } from '../form/typedValues';
import { useReturnFocus } from '../form/useReturnFocus';
import s from './Deadlines.module.css';

const blank = { label: '', due: '', measure: '' };

/** Adds a deadline that no rule computes. */
export function AddDeadlineDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const id = useId();
  useReturnFocus();
  const language = useLanguage();
  const { personId: person, header, legal } = useCase();
  const draft = useDraft(`deadline:${person}`, blank);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const add = useCommand('deadline.add');
  const { value: form, setValue } = draft;
  const reader = new TypedReader();
  const label = reader.requiredText('label', form.label);
  const due = reader.requiredDate('due', form.due);
  const problems = asked ? reader.problems : {};
  const problem = useProblemText(problems);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (add.running) return;
    setAsked(true);
    setFailure(null);
    if (!reader.clean) {
      focusFirstProblem(draft.formRef.current, reader.problems);
      return;
    }
    const answer = await add.run({ person, measure: reader.text(form.measure), label, due });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    onClose();
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('deadline.add')}
      actions={
        <>
          <Button onClick={onClose}>{t('caseFile.form.leave')}</Button>
          <Button kind="primary" type="submit" form={id} busy={add.running}>
            {t('deadline.add')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={s.form}
        noValidate
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={event => void submit(event)}
      >
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <TextField
          label={t('deadline.label')}
          name="label"
          required
          autoFocus
          maxLength={200}
          value={form.label}
          onChange={label => setValue(now => ({ ...now, label }))}
          error={problem('label')}
        />
        <DateField
          label={t('deadline.due')}
          name="due"
          required
          value={form.due}
          onChange={due => setValue(now => ({ ...now, due }))}
          error={problem('due')}
        />
        {header.measures.length > 0 && (
          <SelectField
            label={t('deadline.measure')}
            name="measure"
            clearable
            value={form.measure === '' ? null : form.measure}
            onChange={measure => setValue(now => ({ ...now, measure: measure ?? '' }))}
            options={header.measures.map(one => ({
              value: one.id,
              label: `${measureAcronym(legal, one.type)} · ${measureName(legal, one.type, language)}`,
            }))}
          />
        )}
        <DraftStatus draft={draft} />
      </form>
    </Dialog>
  );
}
