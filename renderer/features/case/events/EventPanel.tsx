import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { useQueryCall } from '../../../app/connection';
import { useSession } from '../../../app/session';
import { actName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { useCase } from '../caseContext';
import { FollowUpList } from './FollowUpList';
import s from './Events.module.css';

/** Events whose usual follow-ups still await a decision; nothing while there are none. */
export function EventPanel() {
  const t = useT();
  const language = useLanguage();
  const { personId: person, legal } = useCase();
  const mayWrite = useSession().agent.rights.includes('case.write');
  const { data = [] } = useQueryCall('event.list', { person }, { entities: ['case_event', 'task', 'deadline'] });
  const waiting = data.filter(one => one.followUps.some(({ state }) => state === 'proposed'));
  if (waiting.length === 0) return null;
  return (
    <section className={s.panel} aria-labelledby="event-follow-ups">
      <h2 id="event-follow-ups">{t('event.panel')}</h2>
      {waiting.map(one => (
        <div key={one.id}>
          <h3>
            {actName(legal, one.type, language) ?? one.type}{' '}
            <span className="muted">{one.day !== null && isCalendarDate(one.day) ? formatDate(one.day, language) : ''}</span>
          </h3>
          <FollowUpList event={one} mayWrite={mayWrite} waitingOnly />
        </div>
      ))}
    </section>
  );
}
