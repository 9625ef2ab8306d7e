import { isCalendarDate } from '../../../../../shared/base/calendarDate';
import type { MeasureLine } from '../../../../../shared/contract';
import { explainEnd } from '../../../../../shared/domain/measureEnd';
import { articleText, CertaintyMark } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { formatDate } from '../../../../ui/dateFormat';
import { State } from '../../../../ui/State';
import { useCase } from '../../caseContext';
import { endSentence, stepText } from './endWords';
import s from './End.module.css';

/** Why a measure ends on its day: one sentence, then each step with its article and the end that it leads to. */
export function EndExplained({ measure }: { readonly measure: MeasureLine }) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const explanation = explainEnd(measure, legal);
  const words = { t, language, legal, type: measure.type };
  const sentence = endSentence(explanation, words);
  if (sentence === null) return null;
  const { end, certainty, steps } = explanation;
  return (
    <div className={s.explained}>
      <p>
        {sentence} <CertaintyMark certainty={certainty} />
      </p>
      {end !== measure.endDate && end !== null && isCalendarDate(measure.endDate ?? '') && (
        <p>
          <State tone="soon">{t('measure.end.differs', { date: formatDate(end, language) })}</State>
        </p>
      )}
      <details>
        <summary>{t('measure.end.steps')}</summary>
        <table className={s.steps}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('measure.end.step')}</th>
              <th scope="col">{t('measure.end.result')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <tr key={index} data-end={step.kind === 'end' || undefined}>
                <td>
                  {stepText(step, explanation, words)}
                  {step.article !== null && <span className="muted">{` ${articleText(step.article, language)}`}</span>}{' '}
                  {step.kind !== 'end' && <CertaintyMark certainty={step.certainty} />}
                </td>
                <td>
                  {step.kind === 'start' ? '' : step.date === null ? t('measure.end.unknown') : formatDate(step.date, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
