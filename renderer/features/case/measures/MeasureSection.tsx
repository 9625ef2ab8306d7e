import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { MeasureLine } from '../../../../shared/contract';
import { agentText, inLanguage, measureAcronym, measureName } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { Chip } from '../../../ui/State';
import { useCase } from '../caseContext';
import { FieldHistory } from '../history/FieldHistory';
import { DecisionList } from './decisions/DecisionList';
import { DecisionMenu, type ChosenDecision } from './decisions/DecisionMenu';
import { EndExplained } from './end/EndExplained';
import { ObligationList, type ObligationListProps } from './ObligationList';
import { Unproved } from './Unproved';
import { WorkPanel } from './work/WorkPanel';
import s from './Measures.module.css';

export interface MeasureSectionProps extends ObligationListProps {
  readonly measure: MeasureLine;
  readonly onEdit: () => void;
  readonly onDecide: (chosen: ChosenDecision) => void;
  readonly onAddObligations: () => void;
}

const tones = {
  active: 'info',
  pending: 'none',
  suspended: 'soon',
  ended: 'none',
  revoked: 'none',
  transferred: 'none',
} as const;

/** One measure: what the court decided, how far it is, its obligations. */
export function MeasureSection(props: MeasureSectionProps) {
  const { measure, obligations, mayWrite } = props;
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const title = measureName(legal, measure.type, language);
  const { measureTypes, communityWork } = legal.referential;
  const isWork = measureTypes.byCode(measure.type)?.category === communityWork.category;
  return (
    <section className={s.measure} aria-label={title}>
      <div className={s.measureHead}>
        <h2>
          {measureAcronym(legal, measure.type)} <span>{title}</span>
        </h2>
        <Chip tone={tones[measure.status]}>{t(`wording.measureStatus.${measure.status}`)}</Chip>
        {mayWrite && (
          <span className={s.end}>
            <DecisionMenu measure={measure} onChoose={props.onDecide} />
            <Button kind="quiet" icon={<IconPencil size={16} aria-hidden />} onClick={props.onEdit}>
              {t('measure.edit')}
            </Button>
          </span>
        )}
      </div>
      <MeasureFacts measure={measure} />
      <DecisionList measure={measure} mayWrite={mayWrite} />
      {isWork && <WorkPanel measure={measure} mayWrite={mayWrite} onDecide={kind => props.onDecide({ kind })} />}
      <div className={s.subHead}>
        <h3>{t('caseFile.summary.obligations')}</h3>
        <Unproved obligations={obligations} />
        {mayWrite && (
          <Button kind="quiet" icon={<IconPlus size={16} aria-hidden />} onClick={props.onAddObligations}>
            {t('measure.addObligation')}
          </Button>
        )}
      </div>
      {obligations.length === 0 ? <p className="muted">{t('caseFile.summary.noObligation')}</p> : <ObligationList {...props} />}
    </section>
  );
}

/** Facts of the judgment and the course; each name opens its history. Empty ones are left out. */
function MeasureFacts({ measure }: { readonly measure: MeasureLine }) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  const day = (value: string | null): string | null =>
    value !== null && isCalendarDate(value) ? formatDate(value, language) : value;
  const count = (value: number | null): string | null => (value === null ? null : value.toLocaleString(language));
  const particulars = legal.deadlineRules.dispositions
    .filter(one => measure.dispositions.includes(one.code))
    .map(one => inLanguage(one.label, language));
  const suspensions = Object.values(measure.suspensions)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(one => {
      const from = t('caseFile.history.from', { date: day(one.from) ?? '' });
      const to = one.to === null ? t('measure.suspension.lasts') : t('measure.suspension.resumed', { date: day(one.to) ?? '' });
      return [from, to, ...(one.reason === '' ? [] : [one.reason])].join(', ');
    });
  const suspended = Object.values(measure.suspensions).some(one => one.to === null);
  const facts: readonly (readonly [field: string, value: string | null, more?: ReactNode])[] = [
    ['judgmentDate', day(measure.judgmentDate)],
    ['court', measure.court],
    ['magistrate', measure.magistrate],
    ['caseNumber', measure.caseNumber],
    ['mandateDate', day(measure.mandateDate)],
    ['startDate', day(measure.startDate)],
    [
      'endDate',
      day(measure.endDate) ?? (suspended ? t('measure.end.unknown') : null),
      <EndExplained key="end" measure={measure} />,
    ],
    ['durationMonths', count(measure.durationMonths)],
    ['durationDays', count(measure.durationDays)],
    ['hours', count(measure.hours)],
    ['hoursDone', count(measure.hoursDone)],
    ['decisionDate', day(measure.decisionDate)],
    ['notificationDate', day(measure.notificationDate)],
    ['finalConvictionDate', day(measure.finalConvictionDate)],
    ['releaseDate', day(measure.releaseDate)],
    ['prosecutorNoticeDate', day(measure.prosecutorNoticeDate)],
    ['referralHearingDate', day(measure.referralHearingDate)],
    ['remainderReachedDate', day(measure.remainderReachedDate)],
    ['suspensions', suspensions.join(' · ')],
    ['endReason', measure.endReason],
    ['officer', measure.officerName ? agentText(measure.officerName) : null],
    ['dispositions', particulars.join(', ')],
    ['instructions', measure.instructions],
  ];
  return (
    <dl className={s.facts} aria-label={t('measure.facts')}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([field, value, more]) => (
          <div key={field} data-long={more !== undefined || (value?.length ?? 0) > 60 || undefined}>
            <dt>
              <FieldHistory entity="measure" record={measure.id} field={field} />
            </dt>
            <dd>
              {value}
              {more}
            </dd>
          </div>
        ))}
    </dl>
  );
}
