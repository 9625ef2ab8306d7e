import { useState } from 'react';
import type { CallError, TransferLine } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FormAlert } from '../../../app/form';
import { useT } from '../../../i18n';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useToast } from '../../../ui/toast';
import { useReturnFocus } from '../../../ui/useReturnFocus';

export interface WithdrawQuestionProps {
  readonly transfer: TransferLine;
  readonly onClose: () => void;
}

/** Asks before an offer is taken back. */
export function WithdrawQuestion({ transfer, onClose }: WithdrawQuestionProps) {
  const t = useT();
  useReturnFocus();
  const toast = useToast();
  const { run } = useCommand('transfer.withdraw');
  const [failure, setFailure] = useState<CallError | null>(null);
  const withdraw = async (): Promise<void> => {
    const answer = await run({ id: transfer.id });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    toast({ tone: 'ok', title: t('transfer.done.withdrawn') });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('transfer.withdraw.title')}
      action={t('transfer.act.withdraw')}
      onConfirm={withdraw}
      onCancel={onClose}
    >
      <FormAlert failure={failure} />
      <p>{t('transfer.withdraw.text', { service: transfer.service })}</p>
    </ConfirmDialog>
  );
}
