import { useT } from '../../../i18n';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';

interface SubmitDialogProps {
  readonly opened: boolean;
  /** True for a type that nobody has to approve. */
  readonly alone: boolean;
  readonly stale: number;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks before a report is handed in: its facts are then frozen. */
export function SubmitDialog({ opened, alone, stale, onConfirm, onCancel }: SubmitDialogProps) {
  const t = useT();
  return (
    <ConfirmDialog
      opened={opened}
      title={t('report.submit.title')}
      action={t(alone ? 'report.submit.confirmAlone' : 'report.submit.confirm')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{t(alone ? 'report.submit.textAlone' : 'report.submit.text')}</p>
      {stale > 0 && <p>{t('report.submit.stale', { count: stale })}</p>}
    </ConfirmDialog>
  );
}
