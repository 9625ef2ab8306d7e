import type { CSSProperties, ReactNode } from 'react';
import type { CalendarDate } from '../../shared/base/calendarDate';
import { useLanguage, useT } from '../i18n';
import { formatDate } from './dateFormat';
import { axisTicks, placeOf, wordsPlace } from './timelineScale';
import { useToday } from './today';
import { ToneIcon, type Tone } from './tone';
import s from './Timeline.module.css';

export interface TimelineMilestone {
  readonly id: string;
  readonly date: CalendarDate;
  readonly label: string;
  readonly tone: Tone;
  /** Leaves the words to readers, where those of a neighbour stand. */
  readonly quiet?: boolean;
}

export interface TimelineLane {
  readonly id: string;
  readonly title: ReactNode;
  readonly detail: ReactNode;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly milestones: readonly TimelineMilestone[];
}

export interface TimelineProps {
  readonly label: string;
  /** The time shown: wide enough for every lane. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly lanes: readonly TimelineLane[];
}

/** A tick so near the mark of today that their words would touch. */
const underToday = (distance: number, withYear: boolean): boolean => distance > (withYear ? -0.11 : -0.08) && distance < 0.035;

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Spans of time as ranging rods, with their milestones and the line of today. */
export function Timeline({ label, from, to, lanes }: TimelineProps) {
  const t = useT();
  const today = useToday();
  const language = useLanguage();
  const now = placeOf(today, from, to);
  const inSight = today >= from && today <= to;
  const ticks = axisTicks(from, to, 9).filter(tick => !inSight || !underToday(placeOf(tick.date, from, to) - now, tick.withYear));
  return (
    <section className={s.timeline} aria-label={label}>
      <div className={`${s.track ?? ''} ${s.axis ?? ''}`} aria-hidden>
        {ticks.map(tick => (
          <span key={tick.date} className={s.tick} style={{ left: percent(placeOf(tick.date, from, to)) }}>
            {monthName(tick.date, language, tick.withYear)}
          </span>
        ))}
      </div>
      {inSight && (
        <div className={s.today} aria-hidden>
          <i style={{ left: percent(now) }} />
          <b style={{ left: percent(now) }}>{t('ui.rod.today')}</b>
        </div>
      )}
      <ul className={s.lanes}>
        {lanes.map(lane => (
          <Lane key={lane.id} lane={lane} from={from} to={to} />
        ))}
      </ul>
    </section>
  );
}

function Lane({ lane, from, to }: { readonly lane: TimelineLane } & Pick<TimelineProps, 'from' | 'to'>) {
  const t = useT();
  const today = useToday();
  const language = useLanguage();
  const [left, right] = [placeOf(lane.start, from, to), placeOf(lane.end, from, to)];
  const done = placeOf(today, lane.start, lane.end);
  const now = today >= from && today <= to ? placeOf(today, from, to) : null;
  const last = Math.max(right, ...lane.milestones.map(milestone => placeOf(milestone.date, from, to)));
  return (
    <li className={s.lane}>
      <div className={s.words}>
        <span>{lane.title}</span>
        <span className={s.detail}>{lane.detail}</span>
        <span className="visually-hidden">
          {t('ui.rod.from', { start: formatDate(lane.start, language), end: formatDate(lane.end, language) })}
          {', '}
          {t('ui.rod.done', { percent: Math.round(done * 100) })}
        </span>
      </div>
      <div className={s.track}>
        <span className={s.bar} style={{ left: percent(left), width: percent(right - left) }}>
          <i className={s.done} style={{ width: percent(done) }} />
        </span>
        <span className={s.ending} style={{ left: percent(last) }} aria-hidden>
          {formatDate(lane.end, language)}
        </span>
        <ul>
          {lane.milestones.map(milestone => {
            const place = placeOf(milestone.date, from, to);
            const words = wordsPlace(place, milestone.label, now);
            return (
              <li key={milestone.id} className={s.milestone} data-tone={milestone.tone}>
                <span className={s.shape} style={{ left: percent(place) }}>
                  <ToneIcon tone={milestone.tone} />
                </span>
                <b
                  className={milestone.quiet ? 'visually-hidden' : s.label}
                  data-side={words.side}
                  style={{ left: percent(words.at), '--gap': `${words.gap}px` } as CSSProperties /* custom property */}
                >
                  <span aria-hidden>{milestone.label}</span>
                  <span className="visually-hidden">
                    {`${milestone.label}, ${formatDate(milestone.date, language)}, ${t(`ui.tone.${milestone.tone}`)}`}
                  </span>
                </b>
              </li>
            );
          })}
        </ul>
      </div>
    </li>
  );
}

function monthName(date: CalendarDate, language: 'fr' | 'en', withYear: boolean): string {
  const options = withYear ? ({ month: 'short', year: 'numeric' } as const) : ({ month: 'short' } as const);
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { ...options, timeZone: 'UTC' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}
