import { useState } from 'react';
import { ok } from '../../../../shared/base/result';
import { useCommand } from '../../../app/connection';
import { DraftStatus, FormAlert, FormDraft } from '../../../app/form';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { useToday } from '../../../ui/today';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { leavingOnEscape } from '../form/escape';
import { useClashWords } from '../form/useClashWords';
import { useFirstFieldFocus } from '../form/useFirstFieldFocus';
import { useTypedForm } from '../form/useTypedForm';
import { newKey } from './newKey';
import { useContactBans } from './useContactBans';
import { PersonFields } from './PersonFields';
import { formOfPerson, personChangesOf, wholeForm, type PersonForm } from './personForm';
import s from './Person.module.css';

/** Changes the identity of a person, under the header of their case. Only what changed is written. */
export function IdentityTab() {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const { header, go } = useCase();
  // what stood when the form opened: a change made elsewhere meanwhile is not taken back by this form
  const [before] = useState(header.person);
  const update = useCommand('person.update');
  const leave = (): void => go({ tab: 'summary', replace: true });
  const form = useTypedForm({
    draftKey: `person:${before.id}`,
    initial: () => formOfPerson(before, newKey),
    whole: wholeForm,
    clashWords: useClashWords('person', { contacts: 'trustedContacts' }),
    read: (value: PersonForm) => personChangesOf(value, before, today),
    send: async changes => {
      if (Object.keys(changes).length === 0) return ok(null);
      const answer = await update.run({ id: before.id, changes });
      if (answer.ok) toast({ tone: 'ok', title: t('person.saved') });
      return answer;
    },
    onSent: leave,
  });
  const bans = useContactBans();
  useFirstFieldFocus(form.draft);
  return (
    <form {...form.element} className={s.page} aria-label={t('caseFile.actions.editIdentity')} onKeyDown={leavingOnEscape(leave)}>
      <div className={s.bar}>
        <h2>{t('caseFile.actions.editIdentity')}</h2>
        <Button onClick={leave}>{t('form.leave')}</Button>
        <Button type="submit" busy={form.sending}>
          {t('person.save')}
        </Button>
      </div>
      <FormDraft form={form} />
      <FormAlert problems={form.problems} failure={form.failure} />
      <PersonFields form={form.value} problems={form.problems} onChange={form.change} bans={bans} />
      <DraftStatus draft={form.draft} />
    </form>
  );
}
