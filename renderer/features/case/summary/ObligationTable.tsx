import { isCalendarDate } from '../../../../shared/base/calendarDate';
import type { ObligationLine } from '../../../../shared/contract';
import { obligationName, obligationTones } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { formatNearDate } from '../../../ui/dateFormat';
import { State } from '../../../ui/State';
import { useToday } from '../../../ui/today';
import { useCase } from '../caseContext';
import { ProofLink } from '../measures/ProofLink';
import { proofWords } from '../measures/proofText';
import s from './Summary.module.css';

/** When an obligation is to be checked next, with its state. */
export function CheckState({ obligation }: { readonly obligation: ObligationLine }) {
  const t = useT();
  const language = useLanguage();
  const today = useToday();
  const { checkOn, state } = obligation;
  const tone = obligationTones[state];
  if (state === 'suspended') return <State tone={tone}>{t('caseFile.check.suspended')}</State>;
  const day = checkOn !== null && isCalendarDate(checkOn) ? formatNearDate(checkOn, today, language) : null;
  if (day === null) return <State tone={tone}>{t(state === 'proved' ? 'caseFile.check.proved' : 'caseFile.check.none')}</State>;
  return <State tone={tone}>{state === 'late' ? t('caseFile.check.late', { date: day }) : day}</State>;
}

/** The obligations of the running measures, with the last proof and the next check. */
export function ObligationTable({ obligations }: { readonly obligations: readonly ObligationLine[] }) {
  const t = useT();
  const language = useLanguage();
  const { legal } = useCase();
  if (obligations.length === 0) return <p className={s.none}>{t('caseFile.summary.noObligation')}</p>;
  return (
    <table className={s.table}>
      <thead>
        <tr>
          <th scope="col">{t('caseFile.summary.article')}</th>
          <th scope="col">{t('caseFile.summary.obligationAndProof')}</th>
          <th scope="col">{t('caseFile.summary.check')}</th>
        </tr>
      </thead>
      <tbody>
        {obligations.map(one => (
          <tr key={one.id}>
            <td className="muted">{one.citation}</td>
            <td>
              <b>{obligationName(legal, one.type, language)}</b>
              {one.pause?.goesOn && <span className={s.detail}>{t('measure.pause.goesOn')}</span>}
              <span className={s.detail}>
                <ProofLink proof={one.proofs[0]}>{proofWords(one, t, language)}</ProofLink>
              </span>
            </td>
            <td>
              <CheckState obligation={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
