import { sortContacts } from '../../../../shared/domain/contacts';
import { useT } from '../../../i18n';
import { State } from '../../../ui/State';
import { useCase } from '../caseContext';
import { useContactBans } from './useContactBans';

/** Whom the person may not meet, reminded wherever someone is about to be summoned, written to or asked; nothing without any. */
export function ForbiddenContacts() {
  const t = useT();
  const { header } = useCase();
  const bans = useContactBans();
  const { forbidden } = sortContacts(header.person, new Set(bans.map(one => one.id)));
  if (forbidden.length === 0) return null;
  const names = forbidden.map(({ contact }) => [contact.name, contact.relation].filter(part => part !== '').join(', '));
  return (
    <div role="note">
      <State tone="late">{t('person.forbidden')}</State> {names.join(' · ')}
      <p className="muted">{t('person.forbiddenReminder')}</p>
    </div>
  );
}
