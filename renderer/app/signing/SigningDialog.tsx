import { useState } from 'react';
import type { CallError, SigningCredential } from '../../../shared/contract';
import { useT } from '../../i18n';
import { AskDialog } from '../../ui/AskDialog';
import { PasswordField } from '../../ui/PasswordField';
import { FailureNotice } from '../failure';

export interface SigningDialogProps {
  /** How many documents one answer signs. */
  readonly count: number;
  /** Signs with what the agent typed; gives the failure that keeps the dialog open, or null once it is done. */
  readonly onSign: (credential: SigningCredential) => Promise<CallError | null>;
  readonly onClose: () => void;
}

/** Asks the password that opens the signing key: each time, or once for documents chosen together. It is kept nowhere. */
export function SigningDialog({ count, onSign, onClose }: SigningDialogProps) {
  const t = useT();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<CallError | null>(null);
  const sign = async (): Promise<void> => {
    const failed = await onSign({ kind: 'software', password });
    setPassword('');
    setFailure(failed);
    if (failed === null) onClose();
  };
  return (
    <AskDialog
      title={t('signing.ask.title', { count })}
      action={t('signing.ask.action')}
      sound={password !== ''}
      onConfirm={sign}
      onClose={onClose}
    >
      {asked => (
        <>
          <p>{t('signing.ask.text')}</p>
          <PasswordField
            label={t('signing.ask.password')}
            name="signing-password"
            required
            autoFocus
            error={asked && password === '' && failure === null ? t('signing.ask.passwordNeeded') : undefined}
            value={password}
            onChange={setPassword}
          />
          {failure && <FailureNotice failure={failure} />}
        </>
      )}
    </AskDialog>
  );
}
