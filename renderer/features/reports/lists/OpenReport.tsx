import { useNavigate } from '@tanstack/react-router';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { FACT_ENTITIES, REPORT_ENTITIES } from '../../../app/reports';
import { inLanguage, personText } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { ReadReport } from '../read/ReadReport';
import s from './Lists.module.css';

/** The same as the screen of one report: both keep one answer. */
const SHOWN = [...REPORT_ENTITIES, ...FACT_ENTITIES];

interface OpenReportProps {
  readonly id: string;
  /** Takes the keyboard to the text as it opens. */
  readonly toText: boolean;
  readonly onDecided: () => void;
}

/** The report chosen in a list, beside it. */
export function OpenReport({ id, toText, onDecided }: OpenReportProps) {
  const t = useT();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data: view, error, refetch } = useQueryCall('report.open', { id }, { entities: SHOWN });
  if (error) return <FailureState failure={error.failure} onRetry={() => void refetch()} />;
  if (!view) return <SkeletonRows rows={10} />;
  return (
    <>
      <header className={s.openHead}>
        <h2>{inLanguage(view.label, language)}</h2>
        <p className="muted">
          {[
            view.personName ? personText(view.personName) : t('report.restrictedPerson'),
            view.recipient === null ? t('report.noRecipient') : t('report.toRecipient', { recipient: view.recipient }),
          ].join(' · ')}
        </p>
      </header>
      <ReadReport
        view={view}
        toText={toText}
        onDecided={onDecided}
        onReplaced={reportId => void navigate({ to: '/reports/$reportId', params: { reportId } })}
      />
    </>
  );
}
