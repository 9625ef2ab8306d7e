import { useId, useState, type SubmitEvent } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

export interface ExcuseDialogProps {
  readonly name: string;
  readonly onConfirm: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for what excuses an absence. */
export function ExcuseDialog({ name, onConfirm, onClose }: ExcuseDialogProps) {
  const t = useT();
  const form = useId();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const empty = reason.trim() === '';
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (empty) {
      setAsked(true);
      return;
    }
    setBusy(true);
    try {
      await onConfirm(reason.trim());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('today.excuse.title', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {t('today.excuse.action')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={event => void submit(event)}>
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
      </form>
    </Dialog>
  );
}
