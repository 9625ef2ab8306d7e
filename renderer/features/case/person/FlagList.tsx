import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { Person } from '../../../../shared/domain/person';
import { useQueryCall } from '../../../app/connection';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useToday } from '../../../ui/today';
import { FlagRemoval } from './FlagRemoval';
import s from './Person.module.css';

type Flag = Person['flags'][string];

export interface FlagListProps {
  readonly person: Person;
  readonly mayWrite: boolean;
}

/** The flags of a person: those in force with level, review and author, then those that were taken out, with day, reason and by whom. */
export function FlagList({ person, mayWrite }: FlagListProps) {
  const t = useT();
  const all = Object.entries(person.flags);
  const inForce = all.filter(([, flag]) => flag.removedOn === null);
  const removed = all
    .filter(([, flag]) => flag.removedOn !== null)
    .sort(([, a], [, b]) => ((a.removedOn ?? '') < (b.removedOn ?? '') ? 1 : -1));
  return (
    <>
      {inForce.length === 0 ? (
        <p className="muted">{t('person.noFlag')}</p>
      ) : (
        <ul className={s.flags}>
          {inForce.map(([key, flag]) => (
            <li key={key}>
              <FlagText flag={flag} />
              {mayWrite && <FlagRemoval person={person.id} flagKey={key} flag={flag} />}
            </li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <details className={s.removed}>
          <summary>{t('person.removedFlags', { count: removed.length })}</summary>
          <ul className={s.flags}>
            {removed.map(([key, flag]) => (
              <li key={key}>
                <FlagText flag={flag} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function FlagText({ flag }: { readonly flag: Flag }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const agents = useQueryCall('site.get', {}, { entities: ['agent'] }).data?.agents ?? [];
  const nameOf = (id: string | null | undefined): string => {
    const agent = agents.find(one => one.id === id);
    return agent ? agentText(agent) : t('person.unknownAgent');
  };
  const day = (date: string | null): string => (date !== null && isCalendarDate(date) ? formatDate(date, language) : '');
  const due = flag.removedOn === null && flag.reviewOn !== null && flag.reviewOn <= today;
  return (
    <span className={s.flag}>
      <b className="strong">{t(`wording.flags.${flag.kind}`)}</b>
      <span className="muted">{` · ${t(`person.levels.${flag.level}`)}`}</span>
      {flag.note !== '' && <span className={s.line}>{flag.note}</span>}
      {flag.removedOn === null && flag.reviewOn !== null && (
        <span className={s.detail}>
          {due ? (
            <State tone="late">{t('caseFile.reviewDue', { date: day(flag.reviewOn) })}</State>
          ) : (
            t('caseFile.reviewOn', { date: day(flag.reviewOn) })
          )}
        </span>
      )}
      <span className={s.detail}>{t('person.flagAddedBy', { date: day(flag.addedOn), name: nameOf(flag.author) })}</span>
      {flag.removedOn !== null && (
        <span className={s.detail}>
          {t('person.flagRemovedBy', { date: day(flag.removedOn), name: nameOf(flag.removedBy) })}
          {flag.removalReason !== null && ` · ${flag.removalReason}`}
        </span>
      )}
    </span>
  );
}
