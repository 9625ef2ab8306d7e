import { useState } from 'react';
import type { CallError } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { useT } from '../../../i18n';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useToast } from '../../../ui/toast';
import { useCase } from '../caseContext';
import { FormAlert } from '../../../app/form';
import { useReturnFocus } from '../../../ui/useReturnFocus';

export interface ReopenDialogProps {
  /** Something was to be added to the case, which is closed. */
  readonly asked?: boolean;
  readonly onClose: () => void;
}

/** Asks before a closed case comes back to the open ones. */
export function ReopenDialog({ asked = false, onClose }: ReopenDialogProps) {
  const t = useT();
  useReturnFocus();
  const toast = useToast();
  const { personId: person } = useCase();
  const { run } = useCommand('case.reopen');
  const [failure, setFailure] = useState<CallError | null>(null);
  const reopen = async (): Promise<void> => {
    const answer = await run({ person });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    toast({ tone: 'ok', title: t('closing.reopened') });
    onClose();
  };
  return (
    <ConfirmDialog opened title={t('closing.reopenTitle')} action={t('closing.reopen')} onConfirm={reopen} onCancel={onClose}>
      <FormAlert failure={failure} />
      {asked && <p>{t('closing.closedFirst')}</p>}
      <p>{t('closing.reopenText')}</p>
    </ConfirmDialog>
  );
}
