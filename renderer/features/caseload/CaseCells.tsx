import {
  IconAlertTriangle,
  IconBan,
  IconFlag,
  IconHeartHandshake,
  IconHome2,
  IconLock,
  IconShieldCheck,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { daysBetween, isCalendarDate, type CalendarDate } from '../../../shared/base/calendarDate';
import type { CaseLine } from '../../../shared/contract';
import { articleNumber, deadlineTones, inLanguage, measureAcronym, useLegal } from '../../app/wording';
import { useLanguage, useT, type TextKey } from '../../i18n';
import { formatMonth } from '../../ui/dateFormat';
import { DateText } from '../../ui/DateText';
import { Name } from '../../ui/Name';
import { ProgressRod } from '../../ui/ProgressRod';
import { State } from '../../ui/State';
import { useToday } from '../../ui/today';
import s from './CaseCells.module.css';

interface CellProps {
  readonly line: CaseLine;
}

const asDay = (day: string | null | undefined): CalendarDate | null =>
  day !== null && day !== undefined && isCalendarDate(day) ? day : null;

/** Who, with the year of birth; leads to the case. The row itself has the focus, so that the link is not in the tab order. */
export function PersonCell({ line }: CellProps) {
  const t = useT();
  return (
    <span className={s.person}>
      <Link
        className={s.link}
        to="/cases/$personId/{-$tab}"
        params={{ personId: line.person, tab: undefined }}
        search={{}}
        tabIndex={-1}
      >
        <Name last={line.familyName.toUpperCase()} first={line.givenNames} />
      </Link>
      {line.birthDate !== null && <span className="muted">· {line.birthDate.slice(0, 4)}</span>}
      {line.restricted && (
        <span className={s.mark} role="img" aria-label={t('caseload.restricted')} title={t('caseload.restricted')}>
          <IconLock size={14} stroke={1.8} aria-hidden />
        </span>
      )}
    </span>
  );
}

const flagIcons = {
  'no-contact': IconBan,
  vulnerability: IconHeartHandshake,
  'precarious-housing': IconHome2,
  'agent-safety': IconAlertTriangle,
  'victim-protection': IconShieldCheck,
  other: IconFlag,
} as const;
type FlagKind = keyof typeof flagIcons;
const isFlagKind = (kind: string): kind is FlagKind => kind in flagIcons;

/** The first warning, drawn; all of them named. */
export function FlagsCell({ line }: CellProps) {
  const t = useT();
  const kinds = line.flags.map(kind => (isFlagKind(kind) ? kind : 'other'));
  const [first] = kinds;
  if (first === undefined) return null;
  const Icon = flagIcons[first];
  const names = kinds.map(kind => t(`wording.flags.${kind}`)).join(', ');
  return (
    <span className={s.flag} role="img" aria-label={names} title={names}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {kinds.length > 1 && <sup aria-hidden>{kinds.length}</sup>}
    </span>
  );
}

export function MeasuresCell({ line }: CellProps) {
  const legal = useLegal();
  return legal && line.measures.map(code => measureAcronym(legal, code)).join(' + ');
}

/** How much of the measures has run, and their term. */
export function EndCell({ line }: CellProps) {
  const today = useToday();
  const [start, end] = [asDay(line.start), asDay(line.end)];
  if (!end) return <span className="muted">—</span>;
  const length = start ? daysBetween(start, end) : 0;
  return (
    <span className={s.end}>
      {start && length > 0 && <ProgressRod value={daysBetween(start, today) / length} />}
      <DateText date={end} />
    </span>
  );
}

const intensities: Readonly<Record<NonNullable<CaseLine['intensity']>, TextKey>> = {
  reinforced: 'caseload.intensity.reinforced',
  regular: 'caseload.intensity.regular',
  spaced: 'caseload.intensity.spaced',
};

export function IntensityCell({ line }: CellProps) {
  const t = useT();
  if (line.intensity === null) return <span className="muted">—</span>;
  return <span className={line.intensity === 'reinforced' ? 'strong' : undefined}>{t(intensities[line.intensity])}</span>;
}

/** The next appointment; « to be planned » when there is none. */
export function AppointmentCell({ line }: CellProps) {
  const t = useT();
  const today = useToday();
  const day = asDay(line.nextAppointment?.day);
  if (!day) return <State tone="soon">{t('caseload.toPlan')}</State>;
  return (
    <span>
      {day === today ? (
        <b className="strong">{<DateText date={day} form="relative" />}</b>
      ) : (
        <DateText date={day} form="weekday" />
      )}{' '}
      <span className="muted">{line.nextAppointment?.time}</span>
    </span>
  );
}

/** The next deadline: how late or how near, what is due, and by which article. */
export function DeadlineCell({ line }: CellProps) {
  const language = useLanguage();
  const { nextDeadline } = line;
  const due = asDay(nextDeadline?.due);
  if (!nextDeadline || !due) return <span className="muted">—</span>;
  const near = nextDeadline.state === 'late' || nextDeadline.state === 'soon';
  const number = articleNumber(nextDeadline.article);
  return (
    <span className={s.deadline}>
      <span className={near ? 'strong' : undefined}>
        <State tone={deadlineTones[nextDeadline.state]}>
          <DateText date={due} form={near ? 'due' : 'weekday'} />
        </State>
      </span>
      <span className={s.what} title={inLanguage(nextDeadline.label, language)}>
        {inLanguage(nextDeadline.label, language)}
      </span>
      {number !== '' && <span className={s.article}>{`\u00a0· ${number}`}</span>}
    </span>
  );
}

const OLD_DAYS = 300;

export function SeenCell({ line }: CellProps) {
  const language = useLanguage();
  const today = useToday();
  const seen = asDay(line.lastSeen);
  // the year only where the day alone would mislead: the column is narrow
  const old = seen !== null && daysBetween(seen, today) > OLD_DAYS;
  return (
    <span className="muted">
      {seen && !old ? <DateText date={seen} form="short" /> : seen ? formatMonth(seen, language) : '—'}
    </span>
  );
}

export function BirthCell({ line }: CellProps) {
  const birth = asDay(line.birthDate);
  return birth ? <DateText date={birth} form="numeric" /> : <span className="muted">—</span>;
}
