import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { RestoreForm } from '../../app/backups';
import { useCommand, useQueryCall } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { useRefreshSession } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { ClosedPage } from './ClosedPage';
import s from './Unlock.module.css';

/** What someone may mend outside of Jalon, so that trying again is the first thing to offer. */
const MENDABLE: ReadonlySet<string> = new Set([
  'vault.in-use',
  'vault.read-only',
  'vault.disk-full',
  'vault.unreachable',
  'vault.newer-version',
]);

/** A vault that cannot be opened: what happened, what is safe, and the ways out. */
export function BrokenVault({ problem }: { readonly problem: string }) {
  const t = useT();
  const { title, text, details } = useFailureText()({ code: problem });
  const reopen = useCommand('session.reopen');
  const refresh = useRefreshSession();
  const [copied, setCopy] = useState<'no' | 'done' | 'refused'>('no');
  const [restoring, setRestoring] = useState(false);
  const mendable = MENDABLE.has(problem);
  const backups = useQueryCall('backup.listForRestore', {}).data ?? [];
  const copy = (): void => {
    navigator.clipboard.writeText(details).then(
      () => setCopy('done'),
      () => setCopy('refused'),
    );
  };
  const again = async (): Promise<void> => {
    await reopen.run({});
    await refresh();
  };
  const restore = backups.length > 0 && (
    <Button key="restore" kind={mendable ? 'secondary' : 'primary'} autoFocus={!mendable} onClick={() => setRestoring(true)}>
      {t('session.unlock.restore')}
    </Button>
  );
  const retry = (
    <Button
      key="retry"
      kind={mendable || backups.length === 0 ? 'primary' : 'secondary'}
      autoFocus={mendable}
      busy={reopen.running}
      icon={<IconRefresh size={16} aria-hidden />}
      onClick={() => void again()}
    >
      {t('ui.retry')}
    </Button>
  );
  return (
    <ClosedPage title={title} lead={text} width="wide" foot={t('session.broken.safe')}>
      <div className={s.form}>
        {copied === 'refused' && <p className="muted">{details}</p>}
        {restoring && <RestoreForm lines={backups} onCancel={() => setRestoring(false)} />}
        {!restoring && (
          <div className={s.submit}>
            <Button kind="link" onClick={copy}>
              {t(copied === 'done' ? 'ui.copied' : 'ui.copyDetails')}
            </Button>
            {/* the main way out last */}
            {mendable ? [restore, retry] : [retry, restore]}
          </div>
        )}
      </div>
    </ClosedPage>
  );
}
