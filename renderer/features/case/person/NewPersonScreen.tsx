import { useNavigate, useRouter } from '@tanstack/react-router';
import { useId, useState, type SubmitEvent } from 'react';
import type { CallError, DuplicateCandidate } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { useDraft } from '../../../app/drafts';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { CheckboxField } from '../../../ui/CheckboxField';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { PageHeader } from '../../../ui/PageHeader';
import { SelectField } from '../../../ui/SelectField';
import { useToast } from '../../../ui/toast';
import { leavingOnEscape } from '../form/escape';
import { DraftNote, DraftStatus, FieldSet, focusFirstProblem, FormAlert } from '../form/FormParts';
import { CandidateList, Duplicates } from './Duplicates';
import { useFirstFieldFocus } from '../form/useFirstFieldFocus';
import { newKey } from './newKey';
import { PersonFields } from './PersonFields';
import { formOfPerson, personChangesOf, type PersonForm } from './personForm';
import s from './Person.module.css';

interface NewPerson extends PersonForm {
  readonly antenna: string;
  /** The agent becomes the referent. */
  readonly follow: boolean;
}

/** Opens a case for a person; those already known are proposed while typing. */
export function NewPersonScreen() {
  const t = useT();
  const id = useId();
  const toast = useToast();
  const router = useRouter();
  const navigate = useNavigate();
  const { agent } = useSession();
  const site = useQueryCall('site.get', {}, { entities: ['antenna'] });
  const [initial] = useState<NewPerson>(() => ({
    ...formOfPerson(null, newKey),
    antenna: agent.antenna?.id ?? '',
    follow: agent.role !== 'secretary',
  }));
  const draft = useDraft<NewPerson>('person:new', initial);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [candidates, setCandidates] = useState<readonly DuplicateCandidate[] | null>(null);
  const create = useCommand('person.create');
  const { value: form, setValue } = draft;
  useFirstFieldFocus(draft);
  const values = personChangesOf(form, null);
  const problems = asked && !values.ok ? values.error : {};

  const leave = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/' });
  };
  const send = async (confirmedDistinct: boolean): Promise<void> => {
    if (create.running) return;
    setFailure(null);
    setAsked(true);
    if (!values.ok) {
      focusFirstProblem(draft.formRef.current, values.error);
      return;
    }
    const answer = await create.run({
      values: values.value,
      antenna: form.antenna === '' ? null : form.antenna,
      referent: form.follow ? agent.id : null,
      confirmedDistinct,
    });
    if (!answer.ok) {
      if (answer.error.code === 'person.possible-duplicate') setCandidates(candidatesOf(answer.error));
      else setFailure(answer.error);
      return;
    }
    setCandidates(null);
    await draft.clear();
    toast({ tone: 'ok', title: t('person.created'), text: t('person.createdText') });
    await navigate({
      to: '/cases/$personId/{-$tab}',
      params: { personId: answer.value.id, tab: 'measures' },
      search: { act: 'measure' },
      replace: true,
    });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send(false);
  };
  return (
    <>
      <PageHeader
        title={t('person.new')}
        actions={
          <>
            <Button onClick={leave}>{t('caseFile.form.leave')}</Button>
            <Button kind="primary" type="submit" form={id} busy={create.running}>
              {t('person.create')}
            </Button>
          </>
        }
      />
      <form
        id={id}
        className={s.page}
        noValidate
        ref={element => {
          draft.formRef.current = element;
        }}
        onSubmit={submit}
        onKeyDown={leavingOnEscape(leave)}
      >
        <DraftNote draft={draft} />
        <FormAlert problems={problems} failure={failure} />
        <Duplicates form={form} />
        <PersonFields form={form} problems={problems} onChange={part => setValue(now => ({ ...now, ...part }))} />
        <div className={s.assignment}>
          <FieldSet legend={t('person.assignment')}>
            <SelectField
              label={t('person.antenna')}
              name="antenna"
              clearable
              value={form.antenna === '' ? null : form.antenna}
              onChange={antenna => setValue(now => ({ ...now, antenna: antenna ?? '' }))}
              options={(site.data?.antennas ?? []).map(one => ({ value: one.id, label: one.name }))}
            />
            <CheckboxField
              name="follow"
              label={t('person.follow')}
              description={t('person.followHelp')}
              checked={form.follow}
              onChange={follow => setValue(now => ({ ...now, follow }))}
            />
          </FieldSet>
        </div>
        <DraftStatus draft={draft} />
      </form>
      <ConfirmDialog
        opened={candidates !== null}
        title={t('errors.person.possible-duplicate.title')}
        action={t('person.createAnyway')}
        dangerous
        onConfirm={() => send(true)}
        onCancel={() => setCandidates(null)}
      >
        <p>{t('person.duplicateText')}</p>
        <CandidateList candidates={candidates ?? []} />
      </ConfirmDialog>
    </>
  );
}

/** The persons that the core names in its refusal. */
function candidatesOf(error: CallError): readonly DuplicateCandidate[] {
  const candidates = error.details?.['candidates'];
  return Array.isArray(candidates) ? (candidates as DuplicateCandidate[]) : []; // the core's own form
}
