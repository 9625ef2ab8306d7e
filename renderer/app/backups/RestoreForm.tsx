import { useState } from 'react';
import type { BackupLine, CallError } from '../../../shared/contract';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useCommand } from '../connection';
import { FailureNotice } from '../failure';
import { useRefreshSession } from '../session';
import { useLocalInstantText } from '../wording';
import { BackupList } from './BackupList';
import s from './RestoreForm.module.css';

export interface RestoreFormProps {
  readonly lines: readonly BackupLine[];
  /** Zone of the site, when it is known. */
  readonly timeZone?: string | undefined;
  readonly onCancel?: () => void;
  /** The backup is in place, and the vault locked. */
  readonly onRestored?: () => void;
}

/** Puts a backup in place of the vault, after saying in words what will happen. The session is locked afterwards. */
export function RestoreForm({ lines, timeZone, onCancel, onRestored }: RestoreFormProps) {
  const t = useT();
  const instantText = useLocalInstantText(timeZone);
  const restore = useCommand('backup.restore');
  const refresh = useRefreshSession();
  const [chosen, setChosen] = useState<string | null>(lines.find(line => line.verified)?.name ?? null);
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const line = lines.find(one => one.name === chosen);
  const run = async (): Promise<void> => {
    if (!line) return;
    setFailure(null);
    const answer = await restore.run({ name: line.name });
    setAsking(false);
    if (answer.ok) onRestored?.();
    else setFailure(answer.error);
    await refresh();
  };
  return (
    <div className={s.form}>
      <BackupList label={t('backups.list')} lines={lines} timeZone={timeZone} chosen={chosen} onChoose={setChosen} />
      {failure && <FailureNotice failure={failure} />}
      <div className={s.actions}>
        {onCancel && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
        <Button kind="danger" disabled={!line} onClick={() => setAsking(true)}>
          {t('backups.restore')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('backups.confirm.title', { date: line ? instantText(line.at) : '' })}
        action={t('backups.confirm.action')}
        dangerous
        onConfirm={run}
        onCancel={() => setAsking(false)}
      >
        <p>{t('backups.confirm.text')}</p>
        <p className={s.more}>{t('backups.confirm.kept')}</p>
      </ConfirmDialog>
    </div>
  );
}
