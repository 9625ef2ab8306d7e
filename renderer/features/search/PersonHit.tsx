import { IconLock } from '@tabler/icons-react';
import { isCalendarDate, type CalendarDate } from '../../../shared/base/calendarDate';
import type { SearchHit } from '../../../shared/contract';
import { inLanguage, measureAcronym, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { formatDate, formatDistance, formatNearDate } from '../../ui/dateFormat';
import { Chip } from '../../ui/State';
import { useToday } from '../../ui/today';
import { Marked } from './Marked';
import { matchedStretches } from './matched';
import s from './search.module.css';

interface HitProps {
  readonly hit: SearchHit;
  /** Folded words that were typed. */
  readonly words: readonly string[];
}

/** `NOM Prénom`, with what was typed underlined. */
export function HitName({ hit, words }: HitProps) {
  return (
    <bdi>
      <b className="strong">
        <Marked text={hit.familyName.toUpperCase()} words={words} />
      </b>{' '}
      <Marked text={hit.givenNames} words={words} />
    </bdi>
  );
}

const asDay = (day: string | null | undefined): CalendarDate | null =>
  day !== null && day !== undefined && isCalendarDate(day) ? day : null;

/** Why it was found when the name does not show it, the year of birth, the measures. */
export function HitNote({ hit, words }: HitProps) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const shown = matchedStretches(`${hit.familyName} ${hit.givenNames}`, words).length > 0;
  const inText = (text: string | null): text is string => text !== null && matchedStretches(text, words).length > 0;
  const birth = asDay(hit.birthDate);
  const sex = hit.sex ?? 'unknown';
  const born =
    birth &&
    (hit.matched === 'birth-date'
      ? t(`search.bornOn.${sex}`, { date: formatDate(birth, language) })
      : t(`search.born.${sex}`, { year: birth.slice(0, 4) }));
  const parts = [
    !shown && inText(hit.usedName) && (
      <>
        {t('search.usedName')} <Marked text={hit.usedName.toUpperCase()} words={words} />
      </>
    ),
    !shown && !inText(hit.usedName) && inText(hit.aliases) && (
      <>
        {t('search.alias')} <Marked text={hit.aliases} words={words} />
      </>
    ),
    hit.matched === 'number' && t('search.byNumber'),
    hit.matched === 'phone' && t('search.byPhone'),
    hit.matched === 'near-name' && !shown && t('search.nearName'),
    born,
    legal && hit.measures.map(code => measureAcronym(legal, code)).join(' + '),
  ].filter(part => part !== false && part !== null && part !== '');
  return parts.map((part, index) => (
    <span key={index}>
      {index > 0 && ' · '}
      {part}
    </span>
  ));
}

/** What comes next for the person, at the right end. */
export function HitEnd({ hit }: Pick<HitProps, 'hit'>) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  if (hit.restricted && !hit.mine)
    return (
      <Chip tone="none" icon={<IconLock size={13} stroke={2} aria-hidden />}>
        {t('search.restricted')}
      </Chip>
    );
  const { nextDeadline: deadline, nextAppointment: appointment } = hit;
  const due = asDay(deadline?.due);
  if (deadline && due && deadline.state === 'late') return <Chip tone="late">{formatDistance(due, today, language, true)}</Chip>;
  if (deadline && due && deadline.state === 'soon')
    return (
      <Chip tone="soon">
        <span className={s.short}>{inLanguage(deadline.label, language)}</span>
        <span className={s.due}>{formatDistance(due, today, language, true)}</span>
      </Chip>
    );
  const day = asDay(appointment?.day);
  if (!appointment || !day) return null;
  return (
    <Chip tone="none">
      {t('search.appointment', { day: formatNearDate(day, today, language), time: appointment.time ?? '' }).trim()}
    </Chip>
  );
}
