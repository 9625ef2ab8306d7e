import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ReportView } from '../../../shared/contract/reports';
import { inLanguage, measureAcronym, personText, useLegal } from '../../app/wording';
import { useLanguage, useT } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { PageHeader } from '../../ui/PageHeader';
import { CourseLine } from './CourseLine';
import s from './Reports.module.css';

/** Head of the screen of a report: what it is, about whom, to whom, and where it stands. */
export function ReportHead({ view, recipient, actions }: { view: ReportView; recipient: string | null; actions?: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const router = useRouter();
  const navigate = useNavigate();
  const leave = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/reports' });
  };
  const rest = [
    view.measureType !== null && legal ? measureAcronym(legal, view.measureType) : null,
    recipient === null || recipient === '' ? t('report.noRecipient') : t('report.toRecipient', { recipient }),
    view.submissions > 0 ? t('report.version', { number: String(view.submissions) }) : null,
  ].filter(part => part !== null);
  const label = inLanguage(view.label, language);
  return (
    <div className={s.head}>
      <IconButton label={t('report.back')} icon={<IconArrowLeft size={18} stroke={1.8} aria-hidden />} onClick={leave} />
      <PageHeader
        title={label}
        windowTitle={t('report.windowTitle')}
        meta={
          <>
            <Link
              className="link"
              to="/cases/$personId/{-$tab}"
              params={{ personId: view.person, tab: 'reports' }}
              search={{}}
              title={t('report.toCase')}
            >
              {view.personName ? personText(view.personName) : t('report.restrictedPerson')}
            </Link>
            {` · ${rest.join(' · ')}`}
          </>
        }
        actions={actions}
      />
      <CourseLine state={view.state} />
    </div>
  );
}
