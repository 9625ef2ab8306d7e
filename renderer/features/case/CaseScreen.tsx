import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FailureState } from '../../app/failure';
import { useLegal } from '../../app/wording';
import { useT } from '../../i18n';
import { PageHeader } from '../../ui/PageHeader';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { CaseProvider } from './caseContext';
import { readCaseTab, useCaseNavigation, type CaseTab } from './caseRoute';
import { CaseView } from './CaseView';
import { PurposeScreen } from './PurposeScreen';
import { useCaseAccess } from './useCaseAccess';

const ROUTE = '/cases/$personId/{-$tab}';

/** One person's case, at `/cases/<person>/<tab>`. */
export function CaseScreen() {
  const { personId, tab } = useParams({ from: ROUTE });
  return <CaseOf key={personId} personId={personId} tab={readCaseTab(tab)} />;
}

function CaseOf({ personId, tab }: { readonly personId: string; readonly tab: CaseTab }) {
  const t = useT();
  const { act } = useSearch({ from: ROUTE });
  const router = useRouter();
  const navigate = useNavigate();
  const access = useCaseAccess(personId);
  const legal = useLegal();
  const go = useCaseNavigation(personId, tab);
  const header = access.state === 'open' ? access.header : null;
  const value = useMemo(() => (header && legal ? { personId, header, legal, go } : null), [personId, header, legal, go]);
  const leave = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/' });
  };
  if (access.state === 'purpose') return <PurposeScreen restricted={access.restricted} onOpen={access.open} onLeave={leave} />;
  if (access.state === 'failed') {
    return (
      <>
        <PageHeader title={t('caseFile.windowTitle')} />
        <FailureState failure={access.failure} onRetry={access.retry} />
      </>
    );
  }
  if (!value) return <SkeletonRows rows={10} />;
  return (
    <CaseProvider value={value}>
      <CaseView tab={tab} act={act} />
    </CaseProvider>
  );
}
