import { IconUser, IconUserOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { sortContacts, type KeyedContact, type PersonContact } from '../../../../shared/domain/contacts';
import { phoneText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useCase } from '../caseContext';
import { useContactBans } from '../person/useContactBans';
import { Reach } from './Reach';
import s from './Summary.module.css';

/** Relatives with what they may be told, and apart from them those whom the person may not meet. */
export function ContactLines({ label }: { readonly label: ReactNode }) {
  const t = useT();
  const { header } = useCase();
  const bans = useContactBans();
  const { reachable, forbidden, doubtful, sharedPhones } = sortContacts(header.person, new Set(bans.map(one => one.id)));
  const banOf = ({ contact }: KeyedContact): string => bans.find(one => one.id === contact.forbiddenBy)?.label ?? '';
  return (
    <>
      {reachable.length > 0 && (
        <Reach icon={<IconUser size={16} stroke={1.6} aria-hidden />} label={label}>
          {reachable.map(({ key, contact }) => (
            <span key={key}>
              {contact.name}
              <ContactDetail contact={contact} />
              {doubtful.has(key) && (
                <span className={s.line}>
                  <State tone="late">{t('person.doubtful')}</State>
                </span>
              )}
            </span>
          ))}
        </Reach>
      )}
      {forbidden.length > 0 && (
        <Reach
          icon={<IconUserOff size={16} stroke={1.6} aria-hidden />}
          label={
            <>
              <State tone="late">{t('person.forbidden')}</State> {reachable.length === 0 && label}
            </>
          }
        >
          {forbidden.map(one => (
            <span key={one.key}>
              {one.contact.name}
              <span className={s.detail}>{[one.contact.relation, banOf(one)].filter(part => part !== '').join(' · ')}</span>
              {sharedPhones.has(one.key) && (
                <span className={s.line}>
                  <State tone="late">{t('person.sharedPhone')}</State>
                </span>
              )}
            </span>
          ))}
        </Reach>
      )}
    </>
  );
}

function ContactDetail({ contact }: { readonly contact: PersonContact }) {
  const t = useT();
  const language = useLanguage();
  const { agreedOn = null, mayTell = 'nothing' } = contact;
  const tells =
    mayTell === 'nothing'
      ? null
      : agreedOn !== null && isCalendarDate(agreedOn)
        ? t('person.toldSince', { what: t(`person.tells.${mayTell}`), date: formatDate(agreedOn, language) })
        : t('person.told', { what: t(`person.tells.${mayTell}`) });
  return (
    <>
      <span className={s.detail}>
        {[contact.relation, contact.phone === null ? null : phoneText(contact.phone)]
          .filter(part => part !== null && part !== '')
          .join(' · ')}
      </span>
      {contact.emergency === true && <span className={s.detail}>{t('person.emergency')}</span>}
      {tells !== null && <span className={s.detail}>{tells}</span>}
    </>
  );
}
