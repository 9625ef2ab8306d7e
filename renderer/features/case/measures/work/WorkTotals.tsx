import { isCalendarDate } from '../../../../../shared/base/calendarDate';
import type { WorkLimit, WorkView } from '../../../../../shared/contract';
import { articleText, CertaintyMark, hoursText, inLanguage } from '../../../../app/wording';
import { useLanguage, useT } from '../../../../i18n';
import { formatDate } from '../../../../ui/dateFormat';
import { State } from '../../../../ui/State';
import type { Tone } from '../../../../ui/tone';
import { useCase } from '../../caseContext';
import s from './Work.module.css';

const PACE_TONES = { enough: 'ok', short: 'soon', over: 'late', done: 'ok' } as const satisfies Record<string, Tone>;

/** Hours ordered, done, planned and left; by when, and whether the pace leads there. */
export function WorkTotals({ view }: { readonly view: WorkView }) {
  const t = useT();
  const { hours, pace } = view;
  const totals = [
    ['ordered', hours.ordered],
    ['done', hours.done],
    ['planned', hours.planned],
    ['remaining', hours.remaining],
  ] as const;
  const more = [
    ...(hours.doneBefore > 0 ? [t('work.total.before', { hours: hoursText(hours.doneBefore) })] : []),
    ...(hours.absences > 0 ? [t('work.total.absences', { count: hours.absences })] : []),
  ];
  return (
    <>
      {hours.ordered === null ? (
        <p className="muted">{t('work.total.unknown')}</p>
      ) : (
        <>
          <dl className={s.totals}>
            {totals.map(([name, minutes]) => (
              <div key={name}>
                <dt>{t(`work.total.${name}`)}</dt>
                <dd>{minutes === null ? '—' : hoursText(minutes)}</dd>
              </div>
            ))}
          </dl>
          <progress
            className={s.bar}
            max={Math.max(1, hours.ordered)}
            value={Math.min(hours.done, hours.ordered)}
            aria-label={t('work.progress', { done: hoursText(hours.done), ordered: hoursText(hours.ordered) })}
          />
        </>
      )}
      {more.length > 0 && <p className="muted">{more.join(' · ')}</p>}
      {view.limit === null ? <p className="muted">{t('work.limit.unknown')}</p> : <Limit limit={view.limit} />}
      {pace.state !== 'unknown' && (
        <p>
          <State tone={PACE_TONES[pace.state]}>{t(`work.pace.${pace.state}`)}</State>{' '}
          {(pace.state === 'short' || pace.state === 'enough') && (
            <span className="muted">
              {[
                t('work.pace.needed', { needed: hoursText(pace.neededAWeek) }),
                ...(pace.paceAWeek === null ? [] : [t('work.pace.kept', { kept: hoursText(pace.paceAWeek) })]),
              ].join(' · ')}
            </span>
          )}
        </p>
      )}
    </>
  );
}

function Limit({ limit }: { readonly limit: WorkLimit }) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const day = (text: string): string => (isCalendarDate(text) ? formatDate(text, language) : text);
  const fact = legal.deadlineRules.facts.find(one => one.code === limit.fact);
  const basis =
    limit.basis === 'measure-end' || limit.value === null || limit.unit === null || limit.from === null || !fact
      ? t('work.limit.end')
      : t('work.limit.counted', {
          length: t(`work.length.${limit.unit}`, { count: limit.value }),
          from: day(limit.from),
          fact: inLanguage(fact.label, language).toLowerCase(),
        });
  return (
    <p>
      {t('work.limit.line', { date: day(limit.day) })}{' '}
      <span className="muted">{[basis, articleText(limit.article, language)].filter(part => part !== '').join(' · ')}</span>{' '}
      <CertaintyMark certainty={limit.certainty} />
    </p>
  );
}
