import { useDebouncedValue } from '@mantine/hooks';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { DuplicateCandidate } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { Name } from '../../../ui/Name';
import type { PersonForm } from './personForm';
import s from './Person.module.css';

/** Pause in typing before the search for persons already known, in ms. */
const PAUSE = 300;

/** Persons already known who may be the one being typed. */
export function Duplicates({ form }: { readonly form: PersonForm }) {
  const identity = {
    familyName: form.familyName.trim(),
    givenNames: form.givenNames.trim(),
    birthDate: isCalendarDate(form.birthDate) ? form.birthDate : null,
    numbers: form.numbers.map(row => row.value.trim()).filter(value => value.length >= 4),
    phones: form.phones.map(row => row.number).filter(number => /^\+\d{6,15}$/.test(number)),
  };
  const [asked] = useDebouncedValue(JSON.stringify(identity), PAUSE);
  const sent = JSON.parse(asked) as typeof identity; // written just above
  const named = sent.familyName !== '' && sent.givenNames !== '' && sent.birthDate !== null;
  const found = useQueryCall('person.duplicates', sent, {
    entities: ['person'],
    enabled: named || sent.numbers.length + sent.phones.length > 0,
    keepPrevious: true,
  });
  const candidates = found.data ?? [];
  const t = useT();
  return (
    <div role="status">
      {candidates.length > 0 && (
        <section className={s.duplicates}>
          <h2>
            <IconUsers size={16} stroke={1.8} aria-hidden />
            {t('person.maybeKnown', { count: candidates.length })}
          </h2>
          <CandidateList candidates={candidates} />
        </section>
      )}
    </div>
  );
}

/** Candidates with why they may be the same, and the way to their case. */
export function CandidateList({ candidates }: { readonly candidates: readonly DuplicateCandidate[] }) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  return (
    <ul className={s.candidates}>
      {candidates.map(one => (
        <li key={one.person}>
          <span>
            <Name last={one.familyName.toUpperCase()} first={one.givenNames} />
            <span className="muted">
              {one.birthDate !== null && isCalendarDate(one.birthDate) && ` · ${formatDate(one.birthDate, language)}`}
              {` · ${t(`person.reasons.${one.reason}`)}`}
            </span>
          </span>
          <button
            type="button"
            className="link"
            onClick={() =>
              void navigate({ to: '/cases/$personId/{-$tab}', params: { personId: one.person, tab: undefined }, search: {} })
            }
          >
            {t('person.openCase')}
          </button>
        </li>
      ))}
    </ul>
  );
}
