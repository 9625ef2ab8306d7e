import { IconCalendarPlus } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { AbsenceOfDay, AppointmentLine } from '../../../shared/contract';
import { formatTime } from '../../../shared/base/frenchFormat';
import { useT } from '../../i18n';
import { Appointment } from './Appointment';
import { planDay } from './dayPlan';
import { Heading } from './Heading';
import s from './DayRail.module.css';

/** Height of an hour, in CSS pixels, and the air under a block. */
const HOUR = 61;
const AIR = 3;
/** Shortest free time drawn, in minutes; shorter ones only count. */
const DRAWN_GAP = 30;
const ABOVE = 30;
/** An hour nearer to the badge of the present than this, in CSS pixels, would run under it. */
const BADGE = 18;

export interface DayRailProps {
  readonly appointments: readonly AppointmentLine[];
  readonly absences: readonly AbsenceOfDay[];
  /** Minutes since midnight at the site. */
  readonly now: number;
}

/** The day, hour by hour: appointments, the present, what is free. */
export function DayRail({ appointments, absences, now }: DayRailProps) {
  const t = useT();
  const plan = planDay(appointments, now);
  const y = (minutes: number): number => ((minutes - plan.shown.from) / 60) * HOUR;
  const place = (span: { readonly from: number; readonly to: number }): CSSProperties =>
    ({ '--top': `${y(span.from)}px`, '--height': `${y(span.to) - y(span.from) - AIR}px` }) as CSSProperties; // custom properties
  const absenceOf = (id: string): AbsenceOfDay | undefined => absences.find(one => one.appointment === id);
  const { freeMinutes } = plan;
  const free =
    freeMinutes === 0
      ? t('today.noFree')
      : t(freeMinutes < 60 ? 'today.freeMinutes' : 'today.free', {
          hours: Math.floor(freeMinutes / 60),
          minutes: String(freeMinutes % 60).padStart(2, '0'),
        });
  const inSight = now >= plan.shown.from && now <= plan.shown.to;
  return (
    <>
      <Heading title={t('today.appointments')} meta={free} />
      {plan.untimed.length > 0 && (
        <ul className={s.untimed}>
          {plan.untimed.map((line, index) => (
            <Appointment
              key={line.id}
              block={{ line, lane: 0, lanes: 1 }}
              top={index * 30}
              height={28}
              now={now}
              absence={absenceOf(line.id)}
            />
          ))}
        </ul>
      )}
      <div className={s.rail} style={{ height: y(plan.shown.to) + 12 }}>
        {plan.hours.map(hour => (
          <div key={hour} className={s.hour} style={{ '--top': `${y(hour)}px` } as CSSProperties}>
            {!(inSight && Math.abs(y(hour) - y(now)) < BADGE) && <span>{formatTime(hour)}</span>}
          </div>
        ))}
        {plan.lunch && (
          <div className={s.lunch} style={place(plan.lunch)}>
            <span>{t('today.lunch')}</span>
          </div>
        )}
        {plan.free
          .filter(span => span.to - span.from >= DRAWN_GAP)
          .map(span => (
            <div key={span.from} className={s.free} style={place({ from: span.from, to: Math.min(span.to, span.from + ABOVE) })}>
              <IconCalendarPlus size={14} stroke={1.8} aria-hidden />
              {t('today.freeFrom', { from: formatTime(span.from), to: formatTime(span.to) })}
            </div>
          ))}
        <ul aria-label={t('today.appointments')}>
          {plan.blocks.map(block => (
            <Appointment
              key={block.line.id}
              block={block}
              top={y(block.from)}
              height={Math.max(24, y(block.to) - y(block.from) - AIR)}
              now={now}
              absence={absenceOf(block.line.id)}
            />
          ))}
        </ul>
        {inSight && (
          <div className={s.now} style={{ '--top': `${y(now)}px` } as CSSProperties}>
            <span>{formatTime(now)}</span>
          </div>
        )}
      </div>
    </>
  );
}
