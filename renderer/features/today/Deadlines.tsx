import { Link } from '@tanstack/react-router';
import { addDays, isCalendarDate, type CalendarDate } from '../../../shared/base/calendarDate';
import type { DeadlineLine } from '../../../shared/contract';
import { articleText, CertaintyMark, deadlineTones, inLanguage, measureAcronym, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { formatDate } from '../../ui/dateFormat';
import { DateText } from '../../ui/DateText';
import { Name } from '../../ui/Name';
import { useToday } from '../../ui/today';
import { ToneIcon } from '../../ui/tone';
import { Heading } from './Heading';
import { endOfWeek } from './week';
import s from './Deadlines.module.css';

const NEAR_DAYS = 14;

interface Group {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly DeadlineLine[];
}

/** Deadlines by groups: late, this week, within 14 days, then those whose work should begin. */
function useGroups(late: readonly DeadlineLine[], soon: readonly DeadlineLine[]): readonly Group[] {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const sunday = endOfWeek(today);
  const near = addDays(today, NEAR_DAYS);
  const between = (from: CalendarDate | null, to: CalendarDate | null): readonly DeadlineLine[] =>
    soon.filter(line => (from === null || line.due > from) && (to === null || line.due <= to));
  return [
    { id: 'late', title: t('today.deadlines.late'), lines: late },
    { id: 'week', title: t('today.deadlines.week'), lines: between(null, sunday) },
    {
      id: 'near',
      title: t('today.deadlines.until', { date: formatDate(near, language, 'long').replace(/^\S+\s(.*)\s\d{4}$/, '$1') }),
      lines: between(sunday, near),
    } as const,
    { id: 'later', title: t('today.deadlines.begin'), lines: between(near, null) },
  ].filter(group => group.lines.length > 0);
}

export interface DeadlinesProps {
  readonly late: readonly DeadlineLine[];
  readonly lateTotal: number;
  readonly soon: readonly DeadlineLine[];
}

/** What is late and what comes near, with its article. */
export function Deadlines({ late, lateTotal, soon }: DeadlinesProps) {
  const t = useT();
  const language = useLanguage();
  const groups = useGroups(late, soon);
  return (
    <>
      <Heading
        title={t('today.deadlines.title')}
        end={
          <Link className="link" to="/deadlines">
            {t('today.deadlines.all')}
          </Link>
        }
      />
      {groups.length === 0 && <p className={s.none}>{t('today.deadlines.none')}</p>}
      {groups.map(group => (
        <section key={group.id} aria-labelledby={`deadlines-${group.id}`}>
          <h3 className={s.group} id={`deadlines-${group.id}`} data-tone={group.id === 'late' ? 'late' : undefined}>
            {group.title}
            <span className={s.count}>{(group.id === 'late' ? lateTotal : group.lines.length).toLocaleString(language)}</span>
          </h3>
          <ul>
            {group.lines.map(line => (
              <Row key={line.key} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ line }: { readonly line: DeadlineLine }) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const tone = deadlineTones[line.state];
  const due = isCalendarDate(line.due) ? line.due : null;
  const article = line.local ? t('wording.localRule') : articleText(line.article, language);
  const measure = line.measureType !== null && legal ? measureAcronym(legal, line.measureType) : '';
  return (
    <li className={s.row}>
      <span className={s.shape} data-tone={tone}>
        <ToneIcon tone={tone} size={16} />
      </span>
      <span className={s.words}>
        <span className={s.what}>
          <Link to="/cases/$personId/{-$tab}" params={{ personId: line.person, tab: 'deadlines' }} search={{}}>
            {inLanguage(line.label, language)}
          </Link>
          <CertaintyMark certainty={line.certainty} />
        </span>
        <span className={s.whose}>
          <Name last={line.personName.familyName.toUpperCase()} first={line.personName.givenNames} />
          {[measure, article]
            .filter(part => part !== '')
            .map(part => (
              <span key={part}> · {part}</span>
            ))}
        </span>
      </span>
      {due && (
        <span className={s.when} data-tone={tone}>
          <b>
            <DateText date={due} form="due" />
          </b>
          <span>
            <DateText date={due} form="weekday" />
          </span>
        </span>
      )}
    </li>
  );
}
