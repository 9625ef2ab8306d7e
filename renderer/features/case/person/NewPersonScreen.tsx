import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { CallError, DuplicateCandidate } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { DraftNote, DraftStatus, FormAlert } from '../../../app/form';
import { useSession } from '../../../app/session';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { CheckboxField } from '../../../ui/CheckboxField';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { PageHeader } from '../../../ui/PageHeader';
import { SelectField } from '../../../ui/SelectField';
import { useToday } from '../../../ui/today';
import { useToast } from '../../../ui/toast';
import { leavingOnEscape } from '../form/escape';
import { FieldSet } from '../form/FieldSet';
import { CandidateList, Duplicates } from './Duplicates';
import { useFirstFieldFocus } from '../form/useFirstFieldFocus';
import { useTypedForm } from '../form/useTypedForm';
import { newKey } from './newKey';
import { PersonFields } from './PersonFields';
import { formOfPerson, personChangesOf, wholeForm, type PersonForm } from './personForm';
import s from './Person.module.css';

interface NewPerson extends PersonForm {
  readonly antenna: string;
  /** The agent becomes the referent. */
  readonly follow: boolean;
}

/** Opens a case for a person; those already known are proposed while typing. */
export function NewPersonScreen() {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const router = useRouter();
  const navigate = useNavigate();
  const { agent } = useSession();
  const site = useQueryCall('site.get', {}, { entities: ['antenna'] });
  const create = useCommand('person.create');
  // persons that look like this one; once they were seen, the case may be opened all the same
  const [candidates, setCandidates] = useState<readonly DuplicateCandidate[] | null>(null);
  const form = useTypedForm({
    draftKey: 'person:new',
    initial: (): NewPerson => ({
      ...formOfPerson(null, newKey),
      antenna: agent.antenna?.id ?? '',
      follow: agent.role !== 'secretary',
    }),
    whole: wholeForm,
    read: value => personChangesOf(value, null, today),
    send: async (values, value) => {
      const answer = await create.run({
        values,
        antenna: value.antenna === '' ? null : value.antenna,
        referent: value.follow ? agent.id : null,
        confirmedDistinct: candidates !== null,
      });
      const doubtful = !answer.ok && answer.error.code === 'person.possible-duplicate';
      setCandidates(doubtful ? candidatesOf(answer.error) : null);
      return answer;
    },
    onSent: created => {
      toast({ tone: 'ok', title: t('person.created'), text: t('person.createdText') });
      void navigate({
        to: '/cases/$personId/{-$tab}',
        params: { personId: created.id, tab: 'measures' },
        search: { act: 'measure' },
        replace: true,
      });
    },
  });
  const { value, change } = form;
  useFirstFieldFocus(form.draft);
  const leave = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/' });
  };
  return (
    <>
      <PageHeader
        title={t('person.new')}
        actions={
          <>
            <Button onClick={leave}>{t('form.leave')}</Button>
            <Button kind="primary" type="submit" form={form.id} busy={form.sending}>
              {t('person.create')}
            </Button>
          </>
        }
      />
      <form {...form.element} className={s.page} onKeyDown={leavingOnEscape(leave)}>
        <DraftNote draft={form.draft} />
        <FormAlert problems={form.problems} failure={form.failure?.code === 'person.possible-duplicate' ? null : form.failure} />
        <Duplicates form={value} />
        <PersonFields form={value} problems={form.problems} onChange={change} />
        <div className={s.assignment}>
          <FieldSet legend={t('person.assignment')}>
            <SelectField
              label={t('person.antenna')}
              name="antenna"
              clearable
              value={value.antenna === '' ? null : value.antenna}
              onChange={antenna => change({ antenna: antenna ?? '' })}
              options={(site.data?.antennas ?? []).map(one => ({ value: one.id, label: one.name }))}
            />
            <CheckboxField
              name="follow"
              label={t('person.follow')}
              description={t('person.followHelp')}
              checked={value.follow}
              onChange={follow => change({ follow })}
            />
          </FieldSet>
        </div>
        <DraftStatus draft={form.draft} />
      </form>
      <ConfirmDialog
        opened={candidates !== null}
        title={t('errors.person.possible-duplicate.title')}
        action={t('person.createAnyway')}
        dangerous
        onConfirm={form.submit}
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
