import { useState } from 'react';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Dialog } from '../../../ui/Dialog';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useCase } from '../caseContext';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { LetterDialog } from './LetterDialog';
import { SummonsFields } from './SummonsFields';

/** Summons the person: the form is ready to send, then the letter is ready to print. */
export function SummonsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return opened ? <OpenSummonsDialog onClose={onClose} /> : null;
}

function OpenSummonsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { personId: person } = useCase();
  useReturnFocus();
  const [letter, setLetter] = useState<string | null>(null);
  const proposal = useQueryCall('summons.proposal', { person }, { entities: ['appointment'], enabled: letter === null });
  if (letter !== null) return <LetterDialog document={letter} onClose={onClose} />;
  if (proposal.data) return <SummonsFields proposal={proposal.data} onClose={onClose} onMade={setLetter} />;
  return (
    <Dialog opened onClose={onClose} width={560} title={t('caseFile.actions.summon')}>
      {proposal.error ? (
        <FailureState failure={proposal.error.failure} onRetry={() => void proposal.refetch()} />
      ) : (
        <SkeletonRows rows={5} />
      )}
    </Dialog>
  );
}
