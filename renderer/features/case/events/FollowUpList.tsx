import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { EventFollowUp, EventLine } from '../../../../shared/contract';
import { CertaintyMark, inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useFollowUp } from './useFollowUp';
import s from './Events.module.css';

export interface FollowUpListProps {
  readonly event: EventLine;
  readonly mayWrite: boolean;
  /** Only those that still await a decision. */
  readonly waitingOnly?: boolean;
  /** Before the user is led elsewhere in the case. */
  readonly onLeave?: () => void;
}

/** What is usually done after an event: each accepted or ignored in one click, and taken back. */
export function FollowUpList({ event, mayWrite, waitingOnly = false, onLeave }: FollowUpListProps) {
  const t = useT();
  const language = useLanguage();
  const { accept, ignore, reconsider } = useFollowUp(event.id, onLeave);
  const shown = event.followUps.filter(one => !waitingOnly || one.state === 'proposed');
  const due = ({ due: on }: EventFollowUp): string =>
    on !== null && isCalendarDate(on) ? t('event.dueOn', { date: formatDate(on, language) }) : '';
  return (
    <ul className={s.followUps}>
      {shown.map(one => {
        const label = inLanguage(one.usual.label, language);
        const leads = one.usual.kind !== 'task' && one.usual.kind !== 'report';
        return (
          <li key={one.usual.code}>
            <span>
              {label} <span className="muted">{due(one)}</span> <CertaintyMark certainty={one.usual.certainty} />
            </span>
            {one.state === 'proposed' ? (
              mayWrite && (
                <span className={s.acts}>
                  <Button kind="tint" onClick={() => accept(one)}>
                    {t(leads ? 'event.open' : 'event.accept')}
                    <span className="visually-hidden">{` ${label}`}</span>
                  </Button>
                  <Button kind="quiet" onClick={() => ignore(one)}>
                    {t('event.ignore')}
                    <span className="visually-hidden">{` ${label}`}</span>
                  </Button>
                </span>
              )
            ) : (
              <span className={s.acts}>
                <State tone={one.state === 'accepted' ? 'ok' : 'none'}>{t(`event.${one.state}`)}</State>
                {mayWrite && (
                  <Button kind="quiet" onClick={() => reconsider(one)}>
                    {t('event.reconsider')}
                    <span className="visually-hidden">{` ${label}`}</span>
                  </Button>
                )}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
