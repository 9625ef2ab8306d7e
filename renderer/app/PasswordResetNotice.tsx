import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useCommand } from './connection';
import { useSession } from './session';
import { useLocalInstantText } from './wording';

/** Tells agents that their password was reset with the recovery code: they alone know whether they asked for it. */
export function PasswordResetNotice() {
  const t = useT();
  const instantText = useLocalInstantText();
  const { passwordResets } = useSession().status;
  const acknowledge = useCommand('session.acknowledgeResets');
  const known = async (): Promise<void> => {
    await acknowledge.run({}); // where it fails, the dialog stays
  };
  return (
    <Dialog
      opened={passwordResets.length > 0}
      onClose={() => void known()}
      title={t('shell.passwordReset.title')}
      actions={
        <Button kind="primary" busy={acknowledge.running} onClick={() => void known()}>
          {t('shell.passwordReset.known')}
        </Button>
      }
    >
      {passwordResets.map(at => (
        <p key={at}>{t('shell.passwordReset.text', { date: instantText(at) })}</p>
      ))}
      <p>{t('shell.passwordReset.advice')}</p>
    </Dialog>
  );
}
