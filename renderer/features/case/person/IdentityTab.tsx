import { useId, useState, type SubmitEvent } from 'react';
import type { CallError } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { leavingOnEscape } from '../form/escape';
import { DraftNote, DraftStatus, focusFirstProblem, FormAlert } from '../form/FormParts';
import { useFirstFieldFocus } from '../form/useFirstFieldFocus';
import { newKey } from './newKey';
import { PersonFields } from './PersonFields';
import { formOfPerson, personChangesOf, type PersonForm } from './personForm';
import s from './Person.module.css';

/** Changes the identity of a person, under the header of their case. Only what changed is written. */
export function IdentityTab() {
  const t = useT();
  const id = useId();
  const toast = useToast();
  const { header, go } = useCase();
  // what stood when the form opened: a change made elsewhere meanwhile is not taken back by this form
  const [before] = useState(header.person);
  const [initial] = useState<PersonForm>(() => formOfPerson(before, newKey));
  const draft = useDraft<PersonForm>(`person:${before.id}`, initial);
  const [asked, setAsked] = useState(false);
  useFirstFieldFocus(draft);
  const [failure, setFailure] = useState<CallError | null>(null);
  const update = useCommand('person.update');
  const changes = personChangesOf(draft.value, before);
  const problems = asked && !changes.ok ? changes.error : {};
  const leave = (): void => go({ tab: 'summary', replace: true });

  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (update.running) return;
    setFailure(null);
    setAsked(true);
    if (!changes.ok) {
      focusFirstProblem(draft.formRef.current, changes.error);
      return;
    }
    if (Object.keys(changes.value).length > 0) {
      const answer = await update.run({ id: before.id, changes: changes.value });
      if (!answer.ok) {
        setFailure(answer.error);
        return;
      }
      toast({ tone: 'ok', title: t('person.saved') });
    }
    await draft.clear();
    leave();
  };
  return (
    <form
      id={id}
      className={s.page}
      noValidate
      aria-label={t('caseFile.actions.editIdentity')}
      ref={element => {
        draft.formRef.current = element;
      }}
      onSubmit={event => void submit(event)}
      onKeyDown={leavingOnEscape(leave)}
    >
      <div className={s.bar}>
        <h2>{t('caseFile.actions.editIdentity')}</h2>
        <Button onClick={leave}>{t('caseFile.form.leave')}</Button>
        <Button type="submit" busy={update.running}>
          {t('person.save')}
        </Button>
      </div>
      <DraftNote draft={draft} />
      <FormAlert problems={problems} failure={failure} />
      <PersonFields form={draft.value} problems={problems} onChange={part => draft.setValue(now => ({ ...now, ...part }))} />
      <DraftStatus draft={draft} />
    </form>
  );
}
