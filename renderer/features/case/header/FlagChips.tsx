import {
  IconArchive,
  IconBan,
  IconHeartHandshake,
  IconLock,
  IconShield,
  IconAlertCircle,
  IconHomeExclamation,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { Person } from '../../../../shared/domain/person';
import { useLanguage, useT } from '../../../i18n';
import { formatNearDate } from '../../../ui/dateFormat';
import { Chip } from '../../../ui/State';
import { useToday } from '../../../ui/today';
import s from './CaseHeader.module.css';

type Flag = Person['flags'][string];
type Icon = ComponentType<{ readonly size?: number; readonly stroke?: number; readonly 'aria-hidden'?: boolean }>;

const icons: Readonly<Record<Flag['kind'], Icon>> = {
  'no-contact': IconBan,
  'victim-protection': IconShield,
  'agent-safety': IconAlertCircle,
  vulnerability: IconHeartHandshake,
  'precarious-housing': IconHomeExclamation,
  other: IconAlertCircle,
};
/** What binds legally, or warns the agent, is dark. */
const binding = (flag: Flag): boolean =>
  flag.level === 'alert' || flag.kind === 'no-contact' || flag.kind === 'victim-protection' || flag.kind === 'agent-safety';

/** The flags in force, the most binding first. */
export const flagsInForce = (person: Pick<Person, 'flags'>): Flag[] =>
  Object.values(person.flags)
    .filter(flag => flag.removedOn === null)
    .sort((a, b) => Number(binding(b)) - Number(binding(a)) || (a.addedOn < b.addedOn ? 1 : -1));

/** Chips shown in the header; the side panel has them all. */
const SHOWN = 3;

/** The flags of a person as chips, after what holds for the whole case: closed, restricted. */
export function FlagChips({ person, onOpen }: { readonly person: Person; readonly onOpen: () => void }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const flags = flagsInForce(person);
  const closed =
    person.closedOn !== null && isCalendarDate(person.closedOn) ? formatNearDate(person.closedOn, today, language) : null;
  if (flags.length === 0 && !person.restricted && closed === null) return null;
  const shown = flags.slice(0, SHOWN - (person.restricted ? 1 : 0) - (closed === null ? 0 : 1));
  return (
    <ul className={s.flags} aria-label={t('caseFile.flags')}>
      {closed !== null && (
        <li title={person.closingReason ?? undefined}>
          <Chip tone="soon" icon={<IconArchive size={13} stroke={2} aria-hidden />}>
            {t('closing.closedOn', { date: closed })}
          </Chip>
        </li>
      )}
      {person.restricted && (
        <li>
          <Chip tone="flag" icon={<IconLock size={13} stroke={2} aria-hidden />}>
            {t('caseFile.restricted')}
          </Chip>
        </li>
      )}
      {shown.map(flag => {
        const Shape = icons[flag.kind];
        const due = flag.reviewOn !== null && flag.reviewOn <= today;
        const review =
          flag.reviewOn !== null && isCalendarDate(flag.reviewOn) ? formatNearDate(flag.reviewOn, today, language) : null;
        return (
          <li key={`${flag.kind}-${flag.addedOn}-${flag.note}`}>
            <button type="button" className={s.chipButton} title={flag.note || t('caseFile.openFlags')} onClick={onOpen}>
              <Chip tone={binding(flag) ? 'flag' : due ? 'late' : 'none'} icon={<Shape size={13} stroke={2} aria-hidden />}>
                {t(`wording.flags.${flag.kind}`)}
                {review !== null && ` · ${t(due ? 'caseFile.reviewDue' : 'caseFile.reviewOn', { date: review })}`}
              </Chip>
            </button>
          </li>
        );
      })}
      {flags.length > shown.length && (
        <li>
          <button type="button" className={s.chipButton} title={t('caseFile.openFlags')} onClick={onOpen}>
            <Chip tone="none" icon={null}>
              {t('caseFile.moreFlags', { count: flags.length - shown.length })}
            </Chip>
          </button>
        </li>
      )}
    </ul>
  );
}
