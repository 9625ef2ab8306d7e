import { useT } from '../i18n';
import { Dialog } from '../ui/Dialog';
import { useSession } from './session';

interface AboutDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Which Jalon this is. */
export function AboutDialog({ opened, onClose }: AboutDialogProps) {
  const t = useT();
  const { status } = useSession();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.about.title')} width={400}>
      <p>{t('shell.about.version', { version: status.version })}</p>
      {status.site && <p>{t('shell.about.site', { site: status.site.name })}</p>}
      <p>{t('shell.about.licence')}</p>
    </Dialog>
  );
}
