import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { GoalLine } from '../../../../shared/contract';
import { stepStates, type StepState } from '../../../../shared/domain/planGoal';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { Menu } from '../../../ui/Menu';
import { MenuButton } from '../../../ui/MenuButton';
import { State } from '../../../ui/State';
import { useToast } from '../../../ui/toast';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { FieldHistory } from '../history/FieldHistory';
import { goalTones, stepTones } from './levelTones';
import s from './Assessment.module.css';

export interface GoalItemProps {
  readonly goal: GoalLine;
  readonly mayAssess: boolean;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}

/** A goal: its words, who carries it, its steps, what the person says of it. */
export function GoalItem({ goal, mayAssess, onEdit, onClose }: GoalItemProps) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const toast = useToast();
  const textOf = useFailureText();
  const reopen = useCommand('plan.setGoalState');
  const day = (value: string | null): string => (value !== null && isCalendarDate(value) ? formatDate(value, language) : '');
  const domain = legal.referential.needDomains.byCode(goal.domain);
  const open = goal.state === 'open';
  const reopenNow = async (): Promise<void> => {
    const answer = await reopen.run({ id: goal.id, state: 'open', note: null });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
  };
  const agreed =
    goal.agreement === null
      ? t('plan.notAsked')
      : [t(`plan.agreements.${goal.agreement}`), day(goal.agreementOn), goal.agreementWords && `« ${goal.agreementWords} »`]
          .filter(Boolean)
          .join(' · ');
  return (
    <li data-closed={!open || undefined}>
      <p className={s.meta}>
        {domain && inLanguage(domain.label, language)}
        {' · '}
        {[t(`plan.actors.${goal.actor}`), goal.actorName].filter(Boolean).join(' : ')}
      </p>
      <h3>{goal.text}</h3>
      {!open && (
        <p>
          <State tone={goalTones[goal.state]}>
            {t(`plan.closed.${goal.state === 'reached' ? 'reached' : 'dropped'}`, { date: day(goal.closedOn) })}
          </State>
          {goal.closingNote !== null && <span className={s.guide}>{goal.closingNote}</span>}
        </p>
      )}
      <ul className={s.steps}>
        {Object.entries(goal.steps).map(([key, step]) => (
          <Step key={key} goal={goal.id} stepKey={key} step={step} mayChange={mayAssess && open} />
        ))}
      </ul>
      <p className={s.agreement}>
        <FieldHistory entity="plan_goal" record={goal.id} field="agreement" /> <span>{agreed}</span>
      </p>
      <p className={s.goalActions}>
        <FieldHistory entity="plan_goal" record={goal.id} field="text" label={t('plan.versions')} />
        {mayAssess &&
          (open ? (
            <>
              <Button kind="quiet" onClick={onEdit}>
                {t('plan.edit')}
              </Button>
              <Button kind="quiet" onClick={onClose}>
                {t('plan.close')}
              </Button>
            </>
          ) : (
            <Button kind="quiet" onClick={() => void reopenNow()}>
              {t('plan.reopen')}
            </Button>
          ))}
      </p>
    </li>
  );
}

interface StepProps {
  readonly goal: string;
  readonly stepKey: string;
  readonly step: GoalLine['steps'][string];
  readonly mayChange: boolean;
}

/** A step and its state, which a menu moves on. */
function Step({ goal, stepKey, step, mayChange }: StepProps) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const textOf = useFailureText();
  const move = useCommand('plan.setStep');
  const open = step.state === 'to-do' || step.state === 'doing';
  const late = open && step.due !== null && step.due < today;
  const words = t(`plan.steps.${step.state}`);
  const moveTo = async (state: StepState): Promise<void> => {
    const answer = await move.run({ id: goal, step: stepKey, state });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
  };
  const stateShown = <State tone={late ? 'soon' : stepTones[step.state]}>{words}</State>;
  return (
    <li>
      <span>
        {step.text}
        {step.due !== null && isCalendarDate(step.due) && (
          <span className={s.guide}>{t(late ? 'plan.overdue' : 'plan.for', { date: formatDate(step.due, language) })}</span>
        )}
      </span>
      {mayChange ? (
        <Menu
          label={t('plan.stepState', { step: step.text })}
          target={<MenuButton aria-label={t('plan.stepStateIs', { step: step.text, state: words })}>{stateShown}</MenuButton>}
          groups={[
            stepStates
              .filter(state => state !== step.state)
              .map(state => ({ id: state, label: t(`plan.steps.${state}`), onChoose: () => void moveTo(state) })),
          ]}
        />
      ) : (
        stateShown
      )}
    </li>
  );
}
