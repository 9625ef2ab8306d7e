import { useState } from 'react';
import type { CallError, CertificateLine } from '../../../../shared/contract';
import { revocationReasons, type RevocationReason } from '../../../../shared/domain/signing';
import { useCommand } from '../../../app/connection';
import { FailureNotice } from '../../../app/failure';
import { agentText } from '../../../app/wording';
import { useT } from '../../../i18n';
import { AskDialog } from '../../../ui/AskDialog';
import { SelectField } from '../../../ui/SelectField';
import { useToast } from '../../../ui/toast';
import b from '../Block.module.css';

export interface RevokeDialogProps {
  readonly line: CertificateLine;
  readonly onClose: () => void;
}

/** Asks why before a certificate is revoked: that is not taken back. */
export function RevokeDialog({ line, onClose }: RevokeDialogProps) {
  const t = useT();
  const toast = useToast();
  const revoke = useCommand('signing.revoke');
  const [reason, setReason] = useState<RevocationReason | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const confirm = async (): Promise<void> => {
    if (reason === null) return;
    const answer = await revoke.run({ id: line.id, reason });
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    toast({ tone: 'ok', title: t('signing.revoke.done') });
    onClose();
  };
  return (
    <AskDialog
      title={t('signing.revoke.title', { agent: agentText(line.agent) })}
      action={t('signing.revoke.action')}
      sound={reason !== null}
      className={b.stacked}
      onConfirm={confirm}
      onClose={onClose}
    >
      {asked => (
        <>
          <p>{t('signing.revoke.text')}</p>
          <SelectField
            label={t('signing.revoke.reason')}
            name="reason"
            required
            value={reason}
            onChange={setReason}
            options={revocationReasons.map(value => ({ value, label: t(`signing.reasons.${value}`) }))}
            error={asked && reason === null ? t('signing.revoke.reasonNeeded') : undefined}
          />
          {failure && <FailureNotice failure={failure} />}
        </>
      )}
    </AskDialog>
  );
}
