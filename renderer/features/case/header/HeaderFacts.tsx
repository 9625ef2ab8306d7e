import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { isCalendarDate, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { CaseHeader, MeasureLine } from '../../../../shared/contract';
import { explainEnd } from '../../../../shared/domain/measureEnd';
import { agentText, articleText, deadlineTones, inLanguage, measureAcronym } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatDate, formatDistance, formatNearDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { endSentence } from '../measures/end/endWords';
import s from './CaseHeader.module.css';

const running = (measure: MeasureLine): boolean => measure.status === 'active' || measure.status === 'suspended';
/** Measures named in the header; the tab has them all. */
const NAMED = 2;

/** What an officer looks for first: measures, next appointment, next deadline, referent. */
export function HeaderFacts() {
  const t = useT();
  const { header } = useCase();
  const { referent, person } = header;
  return (
    <dl className={s.facts}>
      <Fact label={t('caseFile.facts.measures')}>
        <RunningMeasures measures={header.measures.filter(running)} />
      </Fact>
      <Fact label={t('caseFile.facts.appointment')}>
        <NextAppointment header={header} />
      </Fact>
      <Fact label={t('caseFile.facts.deadline')}>
        <NextDeadline header={header} />
      </Fact>
      <Fact label={t('caseFile.facts.referent')}>
        {referent ? agentText(referent) : <span className="muted">{t('caseFile.facts.noReferent')}</span>}
        <Others others={header.others} />
        {person.intensity !== null && <span className="muted">{` · ${t(`wording.intensity.${person.intensity}`)}`}</span>}
      </Fact>
    </dl>
  );
}

/** Who follows the person beside the referent. */
function Others({ others }: { readonly others: CaseHeader['others'] }) {
  const t = useT();
  const language = useLanguage();
  if (others.length === 0) return null;
  const words = others.map(({ agent, part, to }) => {
    const told = { name: agentText(agent), part: t(`assignment.parts.${part}`) };
    return to !== null && isCalendarDate(to)
      ? t('sharing.until', { ...told, date: formatDate(to, language, 'short') })
      : t('sharing.follower', told);
  });
  return <span className="muted">{`, ${words.join(', ')}`}</span>;
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RunningMeasures({ measures }: { readonly measures: readonly MeasureLine[] }) {
  const t = useT();
  const { legal } = useCase();
  if (measures.length === 0) return <span className="muted">{t('caseFile.facts.noMeasure')}</span>;
  return (
    <>
      {measures.slice(0, NAMED).map((measure, index) => (
        <span key={measure.id}>
          {index > 0 && <span className="muted">{' + '}</span>}
          <b>{measureAcronym(legal, measure.type)}</b>
          {measure.hours !== null ? (
            ` ${t('caseFile.facts.hours', { done: measure.hoursServed ?? 0, hours: measure.hours })}`
          ) : measure.endDate !== null && isCalendarDate(measure.endDate) ? (
            <>
              {' '}
              <MeasureEnd measure={measure} end={measure.endDate} />
            </>
          ) : (
            ''
          )}
        </span>
      ))}
      {measures.length > NAMED && <span className="muted">{` + ${measures.length - NAMED}`}</span>}
    </>
  );
}

/** The end of a measure; it leads to the measures, and says why it ends then when it is pointed at or reached by the keyboard. */
function MeasureEnd({ measure, end }: { readonly measure: MeasureLine; readonly end: CalendarDate }) {
  const t = useT();
  const language = useLanguage();
  const { legal, go } = useCase();
  const until = t('wording.until', { date: formatDate(end, language) });
  const sentence = endSentence(explainEnd(measure, legal), { t, language, legal, type: measure.type });
  if (sentence === null) return until;
  return (
    <Tooltip label={sentence} multiline maw={420} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={s.why} onClick={() => go({ tab: 'measures' })}>
        {until}
      </button>
    </Tooltip>
  );
}

function NextAppointment({ header }: { readonly header: CaseHeader }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const next = header.nextAppointment;
  if (!next || !isCalendarDate(next.day)) return <span className="muted">{t('caseFile.facts.noAppointment')}</span>;
  const day =
    next.day === today ? formatDistance(next.day, today, language) : formatNearDate(next.day, today, language, 'weekday');
  return (
    <>
      <b>{[day, next.time].filter(part => part !== null).join(' ')}</b>
      {next.place !== null && <span className="muted">{` ${next.place}`}</span>}
    </>
  );
}

function NextDeadline({ header }: { readonly header: CaseHeader }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const next = header.nextDeadline;
  if (!next || !isCalendarDate(next.due)) return <span className="muted">{t('caseFile.facts.noDeadline')}</span>;
  return (
    <>
      <State tone={deadlineTones[next.state]}>
        <b>{`${inLanguage(next.label, language)}, ${formatDistance(next.due, today, language, true)}`}</b>
      </State>
      {next.article !== '' && <span className="muted">{` ${articleText(next.article, language)}`}</span>}
    </>
  );
}
