import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { DeadlineLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { useLanguage, useT } from '../../../i18n';
import { formatNearDate } from '../../../ui/dateFormat';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { Chip } from '../../../ui/State';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { CHRONOLOGY_ENTITIES } from '../chronology/chronologyEntities';
import { KindIcon } from '../chronology/KindIcon';
import { lineDetail, lineState, lineTitle } from '../chronology/lineText';
import s from './Summary.module.css';

const SHOWN = 6;

/** The last things that happened in the case. */
export function LastEvents({ deadlines }: { readonly deadlines: readonly DeadlineLine[] }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { personId, legal } = useCase();
  const page = useQueryCall('case.chronology', { person: personId, from: 0, limit: SHOWN }, { entities: CHRONOLOGY_ENTITIES });
  if (!page.data) return <SkeletonRows rows={4} />;
  const lines = page.data.lines.filter(line => line.day !== '');
  if (lines.length === 0) return <p className={s.none}>{t('caseFile.summary.noEvent')}</p>;
  return (
    <ol className={s.events}>
      {lines.map(line => {
        const state = lineState(line, t);
        return (
          <li key={`${line.kind}-${line.id}`}>
            <span className={s.when}>
              {isCalendarDate(line.day) && <span>{formatNearDate(line.day, today, language)}</span>}
              {line.time !== null && <span className="muted">{line.time}</span>}
            </span>
            <span className={s.kind}>
              <KindIcon kind={line.kind} />
            </span>
            <span className={s.what}>
              <b>{lineTitle(line, { t, language, legal, deadlines })}</b>
              {lineDetail(line, t) !== '' && <span className={s.detail}>{lineDetail(line, t)}</span>}
            </span>
            {state && <Chip tone={state.tone}>{state.words}</Chip>}
          </li>
        );
      })}
    </ol>
  );
}
