import { useState } from 'react';
import type { CallError } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FailureNotice, useFailureText } from '../../../app/failure';
import { useT } from '../../../i18n';
import { AskDialog } from '../../../ui/AskDialog';
import { PasswordField } from '../../../ui/PasswordField';
import { useReturnFocus } from '../../../ui/useReturnFocus';
import { useToast } from '../../../ui/toast';
import s from '../read/Read.module.css';

interface SignDialogProps {
  readonly reports: readonly string[];
  readonly onClose: () => void;
}

/** Asks the password once for the papers chosen, and signs them; it is kept nowhere. */
export function SignDialog({ reports, onClose }: SignDialogProps) {
  const t = useT();
  useReturnFocus();
  const toast = useToast();
  const textOf = useFailureText();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<CallError | null>(null);
  const { run } = useCommand('report.sign');
  const sign = async (): Promise<void> => {
    setFailure(null);
    const answer = await run({ ids: [...reports], credential: { kind: 'software', password } });
    if (!answer.ok) {
      setFailure(answer.error);
      setPassword('');
      return;
    }
    const { signed, refused } = answer.value;
    if (signed.length > 0) toast({ tone: 'ok', title: t('report.sign.done', { count: signed.length }) });
    const [first] = refused;
    if (first) {
      const { text } = textOf({ code: first.code }); // a refusal names an error of the calls
      toast({ tone: 'late', title: t('report.sign.refused', { count: refused.length }), text });
    }
    onClose();
  };
  return (
    <AskDialog
      title={t('report.sign.title', { count: reports.length })}
      action={t('report.sign.confirm')}
      sound={password !== ''}
      className={s.form}
      onConfirm={sign}
      onClose={onClose}
    >
      {asked => (
        <>
          {failure && <FailureNotice failure={failure} />}
          <p>{t('report.sign.text')}</p>
          <PasswordField
            label={t('report.sign.password')}
            name="password"
            required
            autoFocus
            value={password}
            onChange={setPassword}
            error={asked && password === '' ? t('report.sign.passwordMissing') : undefined}
          />
        </>
      )}
    </AskDialog>
  );
}
