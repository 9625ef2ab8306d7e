import { useState } from 'react';
import { useT } from '../../i18n';
import { AskDialog } from '../../ui/AskDialog';
import { TextField } from '../../ui/TextField';

export interface ExcuseDialogProps {
  readonly name: string;
  readonly onConfirm: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for what excuses an absence. */
export function ExcuseDialog({ name, onConfirm, onClose }: ExcuseDialogProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const empty = reason.trim() === '';
  return (
    <AskDialog
      title={t('today.excuse.title', { name })}
      action={t('today.excuse.action')}
      sound={!empty}
      onConfirm={() => onConfirm(reason.trim())}
      onClose={onClose}
    >
      {asked => (
        <TextField
          label={t('today.excuse.reason')}
          description={t('today.excuse.help')}
          value={reason}
          onChange={setReason}
          maxLength={400}
          required
          autoFocus
          error={asked && empty ? t('today.excuse.missing') : undefined}
        />
      )}
    </AskDialog>
  );
}
