import { useState } from 'react';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import { useCase } from '../caseContext';
import { DocumentPreview } from '../documents/DocumentPreview';
import { SummonsFields } from './SummonsFields';
import s from './Summons.module.css';

/** Summons the person: the form is ready to send, then the letter is ready to print. */
export function SummonsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  return opened ? <OpenSummonsDialog onClose={onClose} /> : null;
}

function OpenSummonsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { personId: person } = useCase();
  const [letter, setLetter] = useState<string | null>(null);
  const proposal = useQueryCall('summons.proposal', { person }, { entities: ['appointment'], enabled: letter === null });
  if (letter !== null) {
    return (
      <Dialog
        opened
        onClose={onClose}
        width={920}
        title={t('summons.ready')}
        actions={
          <Button kind="primary" autoFocus onClick={onClose}>
            {t('summons.close')}
          </Button>
        }
      >
        <div className={s.preview}>
          <DocumentPreview document={letter} title={t('summons.letter')} />
        </div>
      </Dialog>
    );
  }
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
