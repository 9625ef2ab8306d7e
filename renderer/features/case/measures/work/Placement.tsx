import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../../shared/base/calendarDate';
import type { WorkDayLine, WorkPlacementLine } from '../../../../../shared/contract';
import { useLanguage, useT } from '../../../../i18n';
import { Button, IconButton } from '../../../../ui/Button';
import { formatDate } from '../../../../ui/dateFormat';
import { Menu } from '../../../../ui/Menu';
import { Chip } from '../../../../ui/State';
import { useToday } from '../../../../ui/today';
import { DayTable } from './DayTable';
import type { WorkOverlay } from './workOverlay';
import s from './Work.module.css';

/** Days shown before and after those still to be noted, until all are asked for. */
const NEAR = 4;

export interface PlacementProps {
  readonly placement: WorkPlacementLine;
  readonly mayWrite: boolean;
  readonly onOpen: (overlay: WorkOverlay) => void;
}

/** One placement: where, since when, and its days. */
export function Placement({ placement, mayWrite, onOpen }: PlacementProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const [all, setAll] = useState(false);
  const { post, days, to } = placement;
  const day = (text: string | null): string => (text !== null && isCalendarDate(text) ? formatDate(text, language) : '');
  const near = nearDays(days, today);
  const when =
    to === null ? t('work.since', { from: day(placement.from) }) : t('work.between', { from: day(placement.from), to: day(to) });
  return (
    <article className={s.placement} aria-label={`${post.host} – ${post.title}`}>
      <div className={s.head}>
        <h4>
          {post.host} – {post.title} <span>{when}</span>
        </h4>
        {to !== null && <Chip tone="none">{t('work.ended')}</Chip>}
        {placement.authorisationState === 'lapsed' && to === null && <Chip tone="late">{t('work.lapsed')}</Chip>}
        {mayWrite && (
          <span className={s.acts}>
            {to === null && <Button onClick={() => onOpen({ kind: 'plan', placement })}>{t('work.plan')}</Button>}
            <Button kind="quiet" onClick={() => onOpen({ kind: 'sheet', placement })}>
              {t('work.sheet')}…
            </Button>
            {to === null && (
              <Menu
                label={t('work.more')}
                target={<IconButton label={t('work.more')} icon={<IconDots size={18} aria-hidden />} />}
                groups={[
                  [{ id: 'day', label: `${t('work.day.add')}…`, onChoose: () => onOpen({ kind: 'day', placement, day: null }) }],
                  [{ id: 'end', label: `${t('work.end')}…`, onChoose: () => onOpen({ kind: 'end', placement }) }],
                ]}
              />
            )}
          </span>
        )}
      </div>
      <p className="muted">
        {[
          post.place,
          post.timetable,
          post.contact,
          placement.note,
          placement.endReason && t('work.endedWhy', { reason: placement.endReason }),
        ]
          .filter(part => part !== null && part !== '')
          .join(' · ')}
      </p>
      {days.length === 0 ? (
        <p className="muted">{t('work.day.none')}</p>
      ) : (
        <DayTable
          placement={placement}
          days={all ? days : near}
          mayWrite={mayWrite}
          onEdit={one => onOpen({ kind: 'day', placement, day: one })}
        />
      )}
      {near.length < days.length && (
        <Button kind="link" onClick={() => setAll(shown => !shown)}>
          {all ? t('work.day.fewer') : t('work.day.all', { count: days.length })}
        </Button>
      )}
    </article>
  );
}

/** The days still to be noted, and a few on either side of today. */
function nearDays(days: readonly WorkDayLine[], today: string): readonly WorkDayLine[] {
  const waiting = new Set(days.filter(one => one.state === 'planned' && one.day <= today));
  const before = new Set(days.filter(one => one.day <= today && !waiting.has(one)).slice(-NEAR));
  const after = new Set(days.filter(one => one.day > today).slice(0, NEAR));
  return days.filter(one => waiting.has(one) || before.has(one) || after.has(one));
}
