import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ObligationLine } from '../../../../shared/contract';
import { CertaintyMark, obligationName } from '../../../app/wording';
import { useLanguage, useT, type Translate } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { formatDate } from '../../../ui/dateFormat';
import { useCase } from '../caseContext';
import { CheckState } from '../summary/ObligationTable';
import { ProofLink } from './ProofLink';
import { proofWords } from './proofText';
import s from './Measures.module.css';

export interface ObligationListProps {
  readonly obligations: readonly ObligationLine[];
  readonly mayWrite: boolean;
  readonly onProof: (obligation: ObligationLine) => void;
  readonly onEditObligation: (obligation: ObligationLine) => void;
}

type Pause = NonNullable<ObligationLine['pause']>;

/** The obligations of a measure; while it is suspended, those that go on stand apart from those that stop. */
export function ObligationList(props: ObligationListProps) {
  const t = useT();
  const { obligations } = props;
  const pause = obligations.find(one => one.pause !== null)?.pause;
  if (!pause) return <Rows {...props} />;
  const groups = [
    { title: t('measure.pause.goOn'), lines: obligations.filter(one => one.pause?.goesOn !== false) },
    { title: t('measure.pause.stopped'), lines: obligations.filter(one => one.pause?.goesOn === false) },
  ];
  return (
    <>
      <PauseLine pause={pause} />
      {groups
        .filter(group => group.lines.length > 0)
        .map(({ title, lines }) => (
          <section key={title} aria-label={title}>
            <h4 className={s.small}>{title}</h4>
            <Rows {...props} obligations={lines} />
          </section>
        ))}
    </>
  );
}

function pauseWords({ since, article }: Pause, t: Translate, shown: (day: string) => string): string {
  if (article === null) return t('measure.pause.noText');
  return since === null ? t('measure.pause.now', { article }) : t('measure.pause.since', { date: shown(since), article });
}

function PauseLine({ pause }: { readonly pause: Pause }) {
  const t = useT();
  const language = useLanguage();
  const words = pauseWords(pause, t, day => (isCalendarDate(day) ? formatDate(day, language) : day));
  return (
    <p className={s.pause}>
      {words} <CertaintyMark certainty={pause.certainty} />
    </p>
  );
}

function Rows({ obligations, mayWrite, onProof, onEditObligation }: ObligationListProps) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  return (
    <ul className={s.obligations}>
      {obligations.map(one => (
        <li key={one.id} data-over={one.to !== null || one.state === 'suspended' || undefined}>
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
              <Button onClick={() => onProof(one)}>{t('measure.addProof')}</Button>
              <Button kind="quiet" onClick={() => onEditObligation(one)}>
                {t('measure.editObligation')}
              </Button>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
