import { IconCopy, IconHome, IconMail, IconMessage, IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { Person } from '../../../../shared/domain/person';
import { phoneText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { IconButton } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { FieldHistory } from '../history/FieldHistory';
import { ContactLines } from './ContactLines';
import { Reach } from './Reach';
import s from './Summary.module.css';

type Address = Person['addresses'][string];

/** Addresses in force, the latest first. */
export const currentAddresses = (person: Pick<Person, 'addresses'>): Address[] =>
  Object.values(person.addresses)
    .filter(one => one.to === null)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));

/** How to reach the person. Each name of a field opens its history. */
export function ReachPanel() {
  const t = useT();
  const language = useLanguage();
  const { header, go } = useCase();
  const { person } = header;
  const conflicts = new Set(header.conflicts);
  const phones = Object.values(person.phones);
  const emails = Object.values(person.emails);
  const addresses = currentAddresses(person);
  const contacts = Object.values(person.trustedContacts);
  const consent = person.smsConsentOn;
  const nothing = phones.length + emails.length + addresses.length + contacts.length === 0;
  const history = (field: string): ReactNode => (
    <FieldHistory entity="person" record={person.id} field={field} conflict={conflicts.has(field)} />
  );
  return (
    <section className={s.section}>
      <h2 className={s.heading}>{t('caseFile.reach.title')}</h2>
      {nothing && (
        <p className="muted">
          {t('caseFile.reach.nothing')}{' '}
          <button type="button" className="link" onClick={() => go({ tab: 'identity' })}>
            {t('caseFile.reach.complete')}
          </button>
        </p>
      )}
      {phones.length > 0 && (
        <Reach icon={<IconPhone size={16} stroke={1.6} aria-hidden />} label={history('phones')}>
          {phones.map(phone => (
            <Copyable key={phone.number} text={phoneText(phone.number)} note={phone.note} />
          ))}
          {consent !== null && isCalendarDate(consent) && (
            <span className={s.detail}>{t('caseFile.reach.sms', { date: formatDate(consent, language) })}</span>
          )}
        </Reach>
      )}
      {emails.length > 0 && (
        <Reach icon={<IconMail size={16} stroke={1.6} aria-hidden />} label={history('emails')}>
          {emails.map(email => (
            <Copyable key={email.address} text={email.address} note={email.note} />
          ))}
        </Reach>
      )}
      {addresses.length > 0 && (
        <Reach icon={<IconHome size={16} stroke={1.6} aria-hidden />} label={history('addresses')}>
          {addresses.map((address, index) => (
            <AddressText key={index} address={address} />
          ))}
        </Reach>
      )}
      <ContactLines label={history('trustedContacts')} />
      {consent === null && phones.length > 0 && (
        <Reach icon={<IconMessage size={16} stroke={1.6} aria-hidden />} label={history('smsConsentOn')}>
          <span className="muted">{t('caseFile.reach.noSms')}</span>
        </Reach>
      )}
    </section>
  );
}

function Copyable({ text, note }: { readonly text: string; readonly note: string | null }) {
  const t = useT();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    toast({ tone: 'ok', title: t('ui.copied') });
  };
  return (
    <span className={s.copyable}>
      <span>
        {text}
        {note !== null && <span className={s.detail}>{note}</span>}
      </span>
      <IconButton
        label={t('caseFile.reach.copy', { text })}
        icon={<IconCopy size={15} stroke={1.6} aria-hidden />}
        onClick={() => void copy()}
      />
    </span>
  );
}

function AddressText({ address }: { readonly address: Address }) {
  const t = useT();
  const language = useLanguage();
  const since =
    address.from !== null && isCalendarDate(address.from)
      ? t('wording.since', { date: formatDate(address.from, language) })
      : null;
  return (
    <span>
      {[...address.lines, `${address.postalCode} ${address.city}`.trim()].map((line, index) => (
        <span key={index} className={s.line}>
          {line}
        </span>
      ))}
      <span className={s.detail}>{[since, address.note].filter(part => part !== null && part !== '').join(' · ')}</span>
    </span>
  );
}
