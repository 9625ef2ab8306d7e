import { IconFlag, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { DeadlineLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureState, useFailureText } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { articleText, CertaintyMark, deadlineTones, inLanguage, measureAcronym, shiftCitation } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate, formatDistance } from '../../../ui/dateFormat';
import { EmptyState } from '../../../ui/EmptyState';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { State } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { metByText } from '../chronology/lineText';
import { AddDeadlineDialog } from './AddDeadlineDialog';
import { MeetDialog, WaiveDialog } from './DecisionDialogs';
import { useDecision } from './useDecision';
import s from './Deadlines.module.css';

type Overlay = { readonly kind: 'meet' | 'waive'; readonly deadline: DeadlineLine } | { readonly kind: 'add' };

/** Deadlines of the case: open ones by date, then those met or waived. */
export function DeadlinesTab() {
  const t = useT();
  const { personId: person } = useCase();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const mayWrite = useSession().agent.rights.includes('case.write');
  const deadlines = useQueryCall(
    'case.deadlines',
    { person },
    { entities: ['deadline', 'deadline_setting', 'measure', 'person', 'appointment'] },
  );
  const close = (): void => setOverlay(null);
  return (
    <div className={s.scroll}>
      {mayWrite && (
        <div className={s.bar}>
          <Button icon={<IconPlus size={16} aria-hidden />} onClick={() => setOverlay({ kind: 'add' })}>
            {t('deadline.add')}
          </Button>
        </div>
      )}
      {deadlines.error ? (
        <FailureState failure={deadlines.error.failure} onRetry={() => void deadlines.refetch()} />
      ) : !deadlines.data ? (
        <SkeletonRows rows={8} />
      ) : deadlines.data.length === 0 ? (
        <EmptyState icon={<IconFlag size={28} stroke={1.6} aria-hidden />} title={t('deadline.none')}>
          {t('deadline.noneText')}
        </EmptyState>
      ) : (
        <ul className={s.deadlines}>
          {deadlines.data.map(one => (
            <DeadlineRow
              key={one.key}
              deadline={one}
              mayWrite={mayWrite}
              onMeet={() => setOverlay({ kind: 'meet', deadline: one })}
              onWaive={() => setOverlay({ kind: 'waive', deadline: one })}
            />
          ))}
        </ul>
      )}
      {overlay?.kind === 'meet' && <MeetDialog deadline={overlay.deadline} onClose={close} />}
      {overlay?.kind === 'waive' && <WaiveDialog deadline={overlay.deadline} onClose={close} />}
      {overlay?.kind === 'add' && <AddDeadlineDialog onClose={close} />}
    </div>
  );
}

interface DeadlineRowProps {
  readonly deadline: DeadlineLine;
  readonly mayWrite: boolean;
  readonly onMeet: () => void;
  readonly onWaive: () => void;
}

function DeadlineRow({ deadline, mayWrite, onMeet, onWaive }: DeadlineRowProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const textOf = useFailureText();
  const { legal } = useCase();
  const { decide, running } = useDecision(deadline.key);
  const { due, legalDue, state } = deadline;
  const open = state !== 'met' && state !== 'waived';
  const day = isCalendarDate(due) ? `${formatDate(due, language, 'weekday')}\u00a0${due.slice(0, 4)}` : null;
  const reopenNow = async (): Promise<void> => {
    const answer = await decide({ kind: 'reopened' });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
  };
  const metBy = metByText(deadline.metBy, t);
  const closing = state === 'met' ? metBy : state === 'waived' ? deadline.waiverReason : null;
  return (
    <li data-closed={!open || undefined}>
      <span className={s.state}>
        <State tone={deadlineTones[state]}>
          {state === 'later' ? (
            day
          ) : open && isCalendarDate(due) ? (
            <b>{formatDistance(due, today, language, true)}</b>
          ) : (
            t(`wording.deadline.${state}`)
          )}
        </State>
        {state !== 'later' && day !== null && <span className={s.detail}>{day}</span>}
      </span>
      <span>
        <b>{inLanguage(deadline.label, language)}</b>
        {deadline.measureType !== null && <span className="muted">{` · ${measureAcronym(legal, deadline.measureType)}`}</span>}
        <span className={s.source}>
          {deadline.manual ? (
            t('deadline.manual')
          ) : deadline.local ? (
            t('wording.localRule')
          ) : (
            <>
              {articleText(deadline.article, language)} <CertaintyMark certainty={deadline.certainty} />
            </>
          )}
        </span>
        {legalDue !== null && isCalendarDate(legalDue) && (
          <span className={s.detail}>
            {t(due > legalDue ? 'deadline.shifted' : 'deadline.advanced', {
              date: formatDate(legalDue, language, 'weekday'),
              article: shiftCitation(legal, language),
            })}
          </span>
        )}
        {closing !== null && (
          <span className={s.detail}>{t(`deadline.closed.${state === 'met' ? 'met' : 'waived'}`, { reason: closing })}</span>
        )}
      </span>
      {mayWrite && (
        <span className={s.actions}>
          {open ? (
            <>
              <Button onClick={onMeet}>{t('deadline.meet')}</Button>
              <Button kind="quiet" onClick={onWaive}>
                {t('deadline.waive')}
              </Button>
            </>
          ) : (
            <Button kind="quiet" busy={running} onClick={() => void reopenNow()}>
              {t('deadline.reopen')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
