import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { DeadlineLine, MeasureLine } from '../../../../shared/contract';
import { courtAcronym, inLanguage, magistrateFunction, measureAcronym } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate } from '../../../ui/dateFormat';
import { Timeline } from '../../../ui/Timeline';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { courseOf } from './courseLanes';
import s from './Summary.module.css';

/** The measures of a person as ranging rods, with their deadlines. */
export function CourseTimeline({ deadlines }: { readonly deadlines: readonly DeadlineLine[] }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { header, legal, go } = useCase();
  const course = courseOf(header.measures, deadlines, today, one => inLanguage(one.label, language));
  return (
    <>
      <h2 className={s.heading}>{t('caseFile.summary.course')}</h2>
      {course ? (
        <Timeline
          label={t('caseFile.summary.course')}
          from={course.from}
          to={course.to}
          lanes={course.lanes.map(lane => ({
            id: lane.measure.id,
            title: (
              <>
                <b>{measureAcronym(legal, lane.measure.type)}</b> <MeasureLength measure={lane.measure} />
              </>
            ),
            detail: <MeasureOrigin measure={lane.measure} />,
            start: lane.start,
            end: lane.end,
            milestones: lane.milestones,
          }))}
        />
      ) : (
        <p className={s.none}>
          {t('caseFile.summary.noMeasure')}{' '}
          <button type="button" className="link" onClick={() => go({ tab: 'measures', act: 'measure' })}>
            {t('caseFile.actions.addMeasure')}
          </button>
        </p>
      )}
    </>
  );
}

function MeasureLength({ measure }: { readonly measure: MeasureLine }) {
  const t = useT();
  if (measure.hours !== null) return <>{t('caseFile.summary.hours', { hours: measure.hours, done: measure.hoursServed ?? 0 })}</>;
  if (measure.durationMonths !== null && measure.durationMonths > 0)
    return <>{t('caseFile.summary.months', { count: measure.durationMonths })}</>;
  if (measure.durationDays !== null && measure.durationDays > 0)
    return <>{t('caseFile.summary.days', { count: measure.durationDays })}</>;
  return null;
}

function MeasureOrigin({ measure }: { readonly measure: MeasureLine }) {
  const language = useLanguage();
  const { judgmentDate } = measure;
  const day = judgmentDate !== null && isCalendarDate(judgmentDate) ? formatDate(judgmentDate, language) : null;
  const court = measure.court === null ? null : courtAcronym(measure.court);
  const magistrate = measure.magistrate === null ? null : magistrateFunction(measure.magistrate);
  return (
    <span title={[measure.court, measure.magistrate, day].filter(Boolean).join(' · ')}>
      {[court, magistrate, day].filter(Boolean).join(' · ')}
    </span>
  );
}
