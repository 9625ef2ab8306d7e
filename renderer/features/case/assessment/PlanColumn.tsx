import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { GoalLine } from '../../../../shared/contract';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useSession } from '../../../app/session';
import { CertaintyMark } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useCase } from '../caseContext';
import { AgreementDialog } from './AgreementDialog';
import { CloseGoalDialog } from './CloseGoalDialog';
import { GoalDialog } from './GoalDialog';
import { GoalItem } from './GoalItem';
import s from './Assessment.module.css';

type Overlay = { readonly kind: 'new' | 'agree' } | { readonly kind: 'edit' | 'close'; readonly goal: GoalLine };

/** The plan: when the next interview would usually be, then the goals, the open ones first. */
export function PlanColumn() {
  const t = useT();
  const { personId: person } = useCase();
  const goals = useQueryCall('plan.goals', { person }, { entities: ['plan_goal'] });
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const mayAssess = useSession().agent.rights.includes('case.assess');
  const close = (): void => setOverlay(null);
  const open = (goals.data ?? []).filter(one => one.state === 'open');
  return (
    <>
      <header className={s.head}>
        <h2>{t('plan.title')}</h2>
        {mayAssess && (
          <span className={s.actions}>
            {open.length > 0 && (
              <Button kind="quiet" onClick={() => setOverlay({ kind: 'agree' })}>
                {t('plan.agree')}
              </Button>
            )}
            <Button icon={<IconPlus size={16} aria-hidden />} onClick={() => setOverlay({ kind: 'new' })}>
              {t('plan.add')}
            </Button>
          </span>
        )}
      </header>
      <NextInterviewLine />
      {goals.error ? (
        <FailureState failure={goals.error.failure} onRetry={() => void goals.refetch()} />
      ) : !goals.data ? (
        <SkeletonRows rows={4} />
      ) : goals.data.length === 0 ? (
        <p className="muted">{t('plan.none')}</p>
      ) : (
        <ul className={s.goals}>
          {goals.data.map(goal => (
            <GoalItem
              key={goal.id}
              goal={goal}
              mayAssess={mayAssess}
              onEdit={() => setOverlay({ kind: 'edit', goal })}
              onClose={() => setOverlay({ kind: 'close', goal })}
            />
          ))}
        </ul>
      )}
      {overlay?.kind === 'new' && <GoalDialog goal={null} onClose={close} />}
      {overlay?.kind === 'edit' && <GoalDialog goal={overlay.goal} onClose={close} />}
      {overlay?.kind === 'close' && <CloseGoalDialog goal={overlay.goal} onClose={close} />}
      {overlay?.kind === 'agree' && <AgreementDialog goals={open} onClose={close} />}
    </>
  );
}

function NextInterviewLine() {
  const t = useT();
  const language = useLanguage();
  const { personId: person, go } = useCase();
  const { rights } = useSession().agent;
  const next = useQueryCall('plan.nextInterview', { person }, { entities: ['person', 'appointment', 'interview'] });
  if (!next.data || !isCalendarDate(next.data.day)) return null;
  const { day, intensity, intervalDays, certainty } = next.data;
  return (
    <p className={s.notice}>
      <span>
        {t('plan.nextInterview', {
          date: formatDate(day, language),
          intensity: t(`wording.intensity.${intensity}`),
          count: intervalDays,
        })}{' '}
        <CertaintyMark certainty={certainty} />
      </span>
      {rights.includes('case.summon') && (
        <button type="button" className="link" onClick={() => go({ act: 'summons' })}>
          {t('caseFile.actions.summon')}
        </button>
      )}
    </p>
  );
}
