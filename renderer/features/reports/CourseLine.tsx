import { IconCheck } from '@tabler/icons-react';
import type { ReportState } from '../../../shared/domain/reportState';
import { ReportStateChip } from '../../app/reports';
import { useT } from '../../i18n';
import s from './Reports.module.css';

const course = ['draft', 'submitted', 'approved', 'signed', 'sent'] as const satisfies readonly ReportState[];
/** Where a report that left the usual course stands on it. */
const placeOf = (state: ReportState): number => (state === 'returned' ? 0 : course.findIndex(one => one === state));

/** The steps of a report, from the draft to its sending, and the one where it stands. */
export function CourseLine({ state }: { readonly state: ReportState }) {
  const t = useT();
  const at = placeOf(state);
  return (
    <div className={s.courseBox}>
      {at >= 0 && (
        <ol className={s.course} aria-label={t('report.course')}>
          {course.map((step, index) => {
            const progress = index < at || (index === at && state === 'sent') ? 'done' : index === at ? 'now' : 'later';
            return (
              <li key={step} data-progress={progress} aria-current={index === at ? 'step' : undefined}>
                <span className={s.dot} aria-hidden>
                  {progress === 'done' && <IconCheck size={12} stroke={3} />}
                </span>
                {t(`report.states.${step}`)}
                <span className="visually-hidden"> ({t(`report.step.${progress}`)})</span>
              </li>
            );
          })}
        </ol>
      )}
      {(state === 'returned' || at < 0) && <ReportStateChip state={state} />}
    </div>
  );
}
