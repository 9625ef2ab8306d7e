import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { standingAssessments } from '../../../../shared/domain/assessment';
import { nextStep } from '../../../../shared/domain/planGoal';
import { useQueryCall } from '../../../app/connection';
import { inLanguage } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { useCase } from '../caseContext';
import s from './Summary.module.css';

/** The last signed assessment and the open goals, in two lines. */
export function AssessmentLines() {
  const t = useT();
  const language = useLanguage();
  const { personId: person, legal, go } = useCase();
  const assessments = useQueryCall('assessment.list', { person }, { entities: ['assessment'] });
  const goals = useQueryCall('plan.goals', { person }, { entities: ['plan_goal'] });
  if (!assessments.data || !goals.data) return null;
  const [last] = standingAssessments(assessments.data);
  const day = last?.day !== null && last?.day !== undefined && isCalendarDate(last.day) ? formatDate(last.day, language) : '';
  const priorities = legal.referential.needDomains.all
    .filter(({ code }) => last?.domains[code]?.level === 'priority')
    .map(one => inLanguage(one.label, language));
  const open = goals.data.filter(one => one.state === 'open');
  const steps = open.flatMap(one => nextStep(one.steps) ?? []);
  const [step] = steps.toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
  const stepWords =
    step === undefined
      ? null
      : step.due !== null && isCalendarDate(step.due)
        ? t('plan.nextStepDue', { step: step.text, date: formatDate(step.due, language) })
        : t('plan.nextStep', { step: step.text });
  return (
    <p className={s.assessment}>
      <button type="button" className="link" onClick={() => go({ tab: 'assessment' })}>
        {last ? t('assessment.summaryLine', { date: day }) : t('assessment.neverAssessed')}
      </button>
      {last && (
        <span className="muted">
          {' · '}
          {priorities.length === 0 ? t('assessment.noPriority') : t('assessment.priorities', { domains: priorities.join(', ') })}
        </span>
      )}
      <br />
      {t('plan.openGoals', { count: open.length })}
      {stepWords !== null && <span className="muted">{` · ${stepWords}`}</span>}
    </p>
  );
}
