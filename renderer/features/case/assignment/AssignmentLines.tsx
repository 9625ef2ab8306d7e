import { addDays, isCalendarDate } from '../../../../shared/base/calendarDate';
import type { AssignmentLine, CallError } from '../../../../shared/contract';
import { useCommand, useQueryCall } from '../../../app/connection';
import { agentText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import s from './Assignment.module.css';

/** Days during which the note of who gave the case back is shown. */
const RETURN_SHOWN = 30;

export interface AssignmentLinesProps {
  readonly mayEnd: boolean;
  readonly onFailure: (failure: CallError) => void;
}

/** Who follows the person today, with the handover note that each of them was given. */
export function AssignmentLines({ mayEnd, onFailure }: AssignmentLinesProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const { personId: person } = useCase();
  const list = useQueryCall('assignment.list', { person }, { entities: ['assignment', 'agent'] });
  const { run, running } = useCommand('assignment.end');
  if (!list.data) return null;
  const since = addDays(today, -RETURN_SHOWN);
  const lines = list.data.filter(one => one.current || (one.returnNote !== null && one.to !== null && one.to >= since));
  const period = (line: AssignmentLine): string =>
    [
      line.from !== null && isCalendarDate(line.from) ? t('assignment.since', { date: formatDate(line.from, language) }) : null,
      line.to !== null && isCalendarDate(line.to) ? t('assignment.until', { date: formatDate(line.to, language) }) : null,
    ]
      .filter(part => part !== null)
      .join(' ');
  const end = async (line: AssignmentLine): Promise<void> => {
    const answer = await run({ id: line.id, on: today });
    if (answer.ok) toast({ tone: 'ok', title: t('assignment.ended') });
    else onFailure(answer.error);
  };
  if (lines.length === 0) return <p className={s.none}>{t('assignment.none')}</p>;
  return (
    <ul className={s.lines} aria-label={t('assignment.lines')}>
      {lines.map(line => (
        <li key={line.id}>
          <span>
            <b className="strong">{agentText(line.agent)}</b>
            <span className="muted">{` · ${t(`assignment.parts.${line.part}`)} ${period(line)}`}</span>
            {line.note !== null && <span className={s.note}>{line.note}</span>}
            {line.returnNote !== null && (
              <span className={s.note}>{t('assignment.giveBack.left', { note: line.returnNote })}</span>
            )}
          </span>
          {mayEnd && line.current && (line.to === null || line.to > today) && (
            <Button kind="quiet" disabled={running} onClick={() => void end(line)}>
              {t('assignment.end')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
