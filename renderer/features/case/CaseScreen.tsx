import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { identifierSchema } from '../../../shared/base/identifier';
import { FailureState } from '../../app/failure';
import { useLegal } from '../../app/wording';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
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
  if (!identifierSchema.safeParse(personId).success) return <NoSuchCase />;
  return <CaseOf key={personId} personId={personId} tab={readCaseTab(tab)} />;
}

/** An address that names nobody: mistyped, or of a case that was removed. */
function NoSuchCase() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('caseFile.missing.title')} windowTitle={t('caseFile.windowTitle')} />
      <EmptyState
        title={t('caseFile.missing.title')}
        action={
          <Button kind="primary" onClick={() => void navigate({ to: '/cases' })}>
            {t('caseFile.missing.back')}
          </Button>
        }
      >
        {t('caseFile.missing.text')}
      </EmptyState>
    </>
  );
}

function CaseOf({ personId, tab }: { readonly personId: string; readonly tab: CaseTab }) {
  const t = useT();
  const { act, record } = useSearch({ from: ROUTE });
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
  if (access.state === 'failed' && access.failure.code === 'record.not-found') return <NoSuchCase />;
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
      <CaseView tab={tab} act={act} record={record} />
    </CaseProvider>
  );
}
