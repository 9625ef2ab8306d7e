import { IconLock } from '@tabler/icons-react';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { confidencesCitation } from '../../../app/wording';
import { useLanguage, useT } from '../../../i18n';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { SplitColumn, SplitLayout } from '../../../ui/SplitLayout';
import { AbsencePanel } from '../absences/AbsencePanel';
import { EventPanel } from '../events/EventPanel';
import { useCase } from '../caseContext';
import type { CaseAct } from '../caseRoute';
import { TransferPanel } from '../transfers/TransferPanel';
import { ReferralLines } from '../referrals/ReferralLines';
import { AssessmentLines } from './AssessmentLines';
import { CourseTimeline } from './CourseTimeline';
import { IdentityPanel } from './IdentityPanel';
import { LastEvents } from './LastEvents';
import { MandatePanel } from './MandatePanel';
import { ObligationTable } from './ObligationTable';
import { ReachPanel } from './ReachPanel';
import s from './Summary.module.css';

/** The case at a glance: course, obligations, last events; at the right, how to reach the person and the mandate. */
export function SummaryTab({ act }: { readonly act: CaseAct | undefined }) {
  const t = useT();
  const { personId: person, header } = useCase();
  const deadlines = useQueryCall('case.deadlines', { person }, { entities: ['deadline', 'measure', 'person', 'appointment'] });
  const obligations = useQueryCall('case.obligations', { person }, { entities: ['obligation', 'measure'] });
  const running = new Set(
    header.measures.filter(one => one.status === 'active' || one.status === 'suspended').map(one => one.id),
  );
  const failure = deadlines.error ?? obligations.error;
  const retry = (): void => {
    void deadlines.refetch();
    void obligations.refetch();
  };
  return (
    <SplitLayout tracks="minmax(0, 1fr) 292px">
      <SplitColumn label={t('caseFile.tabs.summary')}>
        {failure ? (
          <FailureState failure={failure.failure} onRetry={retry} />
        ) : deadlines.data && obligations.data ? (
          <>
            <TransferPanel />
            <AbsencePanel act={act} />
            <EventPanel />
            <CourseTimeline deadlines={deadlines.data} />
            <AssessmentLines />
            <ReferralLines className={s.assessment} />
            <div className={s.columns}>
              <section>
                <h2 className={s.heading}>{t('caseFile.summary.obligations')}</h2>
                <ObligationTable obligations={obligations.data.filter(one => running.has(one.measure) && one.to === null)} />
              </section>
              <section>
                <h2 className={s.heading}>{t('caseFile.summary.events')}</h2>
                <LastEvents deadlines={deadlines.data} />
              </section>
            </div>
          </>
        ) : (
          <SkeletonRows rows={8} />
        )}
      </SplitColumn>
      <SplitColumn label={t('caseFile.summary.side')}>
        <ReachPanel />
        <MandatePanel />
        <IdentityPanel />
        <ConfidencesLink />
      </SplitColumn>
    </SplitLayout>
  );
}

/** How many notes hold confidences, and the way to them; their words never show here. */
function ConfidencesLink() {
  const t = useT();
  const language = useLanguage();
  const { personId: person, legal, go } = useCase();
  const notes = useQueryCall('interview.list', { person }, { entities: ['interview'] });
  const count = (notes.data ?? []).filter(one => one.confidences !== null || one.confidencesHidden).length;
  if (count === 0) return null;
  return (
    <section className={s.confidences}>
      <IconLock size={16} stroke={1.6} aria-hidden />
      <span>
        {t('interview.confidences')}
        <span className={s.detail}>
          {t('caseFile.summary.confidenceNotes', { count, article: confidencesCitation(legal, language) })}
        </span>
      </span>
      <button type="button" className="link" onClick={() => go({ tab: 'interviews' })}>
        {t('caseFile.summary.openConfidences')}
      </button>
    </section>
  );
}
