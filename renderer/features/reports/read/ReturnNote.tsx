import type { ReportView } from '../../../../shared/contract/reports';
import { agentText, useInstantText } from '../../../app/wording';
import { useT } from '../../../i18n';
import s from './Read.module.css';

/** Why the last submission was returned, by whom, in whose place. */
export function ReturnNote({ view }: { readonly view: ReportView }) {
  const t = useT();
  const instantText = useInstantText();
  const last = view.submissionLines.reduce<ReportView['submissionLines'][number] | null>(
    (found, one) => (found === null || one.number > found.number ? one : found),
    null,
  );
  if (last?.outcome !== 'returned') return null;
  const agent = last.outcomeBy ? agentText(last.outcomeBy) : '—';
  return (
    <div className={s.returned} role="note">
      <p className={s.who}>
        {t('report.review.returnedBecause', { agent, when: last.outcomeAt === null ? '—' : instantText(last.outcomeAt) })}
        {last.inPlaceOf && ` (${t('report.review.inPlaceOf', { agent: agentText(last.inPlaceOf) })})`}
      </p>
      <p className={s.words}>{last.outcomeReason}</p>
    </div>
  );
}
