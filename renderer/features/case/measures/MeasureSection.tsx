import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { MeasureLine, ObligationLine } from '../../../../shared/contract';
import { agentText, inLanguage, measureAcronym, measureName, obligationName, CertaintyMark } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { Chip } from '../../../ui/State';
import { useCase } from '../caseContext';
import { FieldHistory } from '../history/FieldHistory';
import { CheckState } from '../summary/ObligationTable';
import { DecisionList } from './decisions/DecisionList';
import { DecisionMenu, type ChosenDecision } from './decisions/DecisionMenu';
import { EndExplained } from './end/EndExplained';
import { ProofLink } from './ProofLink';
import { proofWords } from './proofText';
import { Unproved } from './Unproved';
import { WorkPanel } from './work/WorkPanel';
import s from './Measures.module.css';

export interface MeasureSectionProps {
  readonly measure: MeasureLine;
  readonly obligations: readonly ObligationLine[];
  readonly mayWrite: boolean;
  readonly onEdit: () => void;
  readonly onDecide: (chosen: ChosenDecision) => void;
  readonly onAddObligations: () => void;
  readonly onProof: (obligation: ObligationLine) => void;
  readonly onEditObligation: (obligation: ObligationLine) => void;
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
      {obligations.length === 0 ? (
        <p className="muted">{t('caseFile.summary.noObligation')}</p>
      ) : (
        <ul className={s.obligations}>
          {obligations.map(one => (
            <li key={one.id} data-over={one.to !== null || undefined}>
              <span className="muted">{one.citation}</span>
              <span>
                <b>{obligationName(legal, one.type, language)}</b> <CertaintyMark certainty={one.certainty} />
                {one.particulars !== null && <span className={s.line}>{one.particulars}</span>}
                <span className={s.detail}>
                  <ProofLink proof={one.proofs[0]}>{proofWords(one, t, language)}</ProofLink>
                </span>
                {one.to !== null && isCalendarDate(one.to) && (
                  <span className={s.detail}>{t('measure.liftedOn', { date: formatDate(one.to, language) })}</span>
                )}
              </span>
              <CheckState obligation={one} />
              {mayWrite && (
                <span className={s.rowActions}>
                  <Button onClick={() => props.onProof(one)}>{t('measure.addProof')}</Button>
                  <Button kind="quiet" onClick={() => props.onEditObligation(one)}>
                    {t('measure.editObligation')}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
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
