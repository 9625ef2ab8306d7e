import { Link } from '@tanstack/react-router';
import type { ReportLine } from '../../../shared/contract/reports';
import { agentText, inLanguage, personText } from '../wording';
import { useLanguage, useT } from '../../i18n';
import { PlainTable } from '../../ui/PlainTable';
import { ReportDue } from './ReportDue';
import { ReportStateChip } from './ReportState';
import s from './ReportRows.module.css';

export interface ReportRowsProps {
  readonly label: string;
  readonly reports: readonly ReportLine[];
  /** In the case of one person their name is not repeated. */
  readonly withPerson: boolean;
}

/** Reports with their states; each opens on its own screen. */
export function ReportRows({ label, reports, withPerson }: ReportRowsProps) {
  const t = useT();
  const language = useLanguage();
  const second = t(withPerson ? 'report.columns.person' : 'report.columns.author');
  return (
    <PlainTable
      label={label}
      columns={[t('report.columns.report'), second, t('report.columns.state'), t('report.columns.due')]}
      className={s.table}
    >
      {reports.map(one => (
        <tr key={one.id}>
          <td>
            <Link to="/reports/$reportId" params={{ reportId: one.id }} className="link">
              {inLanguage(one.label, language)}
            </Link>
            <div className="muted">
              {one.recipient === null || one.recipient === ''
                ? t('report.noRecipient')
                : t('report.toRecipient', { recipient: one.recipient })}
              {one.submissions > 0 && ` · ${t('report.version', { number: String(one.submissions) })}`}
            </div>
          </td>
          <td>
            {withPerson
              ? one.personName
                ? personText(one.personName)
                : t('report.restrictedPerson')
              : one.author
                ? agentText(one.author)
                : '—'}
          </td>
          <td>
            <ReportStateChip state={one.state} />
            {one.openComments > 0 && <div className="muted">{t('report.openComments', { count: one.openComments })}</div>}
          </td>
          <td>{one.due ? <ReportDue due={one.due} /> : <span className="muted">{t('report.noDue')}</span>}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
