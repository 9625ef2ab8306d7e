import { IconLock } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { isPurpose, PurposeField } from '../../app/access';
import { useT, type TextKey } from '../../i18n';
import { Button } from '../../ui/Button';
import { PageHeader } from '../../ui/PageHeader';
import s from './PurposeScreen.module.css';

export interface PurposeScreenProps {
  /** The referent will see who opened the case and why. */
  readonly restricted: boolean;
  readonly onOpen: (purpose: string) => Promise<void>;
  readonly onLeave: () => void;
}

const USUAL: readonly TextKey[] = [
  'caseFile.purpose.duty',
  'caseFile.purpose.replacement',
  'caseFile.purpose.reception',
  'caseFile.purpose.magistrate',
];

/** Asks why a case outside the caseload is read: the answer is traced (R.113-57 C. pénit.). */
export function PurposeScreen({ restricted, onOpen, onLeave }: PurposeScreenProps) {
  const t = useT();
  const [purpose, setPurpose] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (!isPurpose(purpose)) return;
    setBusy(true);
    await onOpen(purpose.trim());
    setBusy(false);
  };
  return (
    <>
      <PageHeader
        title={t(restricted ? 'caseFile.purpose.restrictedTitle' : 'caseFile.purpose.title')}
        windowTitle={t('caseFile.windowTitle')}
      />
      <form className={s.form} noValidate onSubmit={event => void submit(event)}>
        <p className={s.text}>
          <IconLock size={18} stroke={1.6} aria-hidden />
          <span>{t(restricted ? 'caseFile.purpose.restrictedText' : 'caseFile.purpose.text')}</span>
        </p>
        <PurposeField value={purpose} onChange={setPurpose} asked={asked} suggestions={USUAL.map(key => t(key))} />
        <div className={s.actions}>
          <Button onClick={onLeave}>{t('caseFile.purpose.leave')}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t('caseFile.purpose.open')}
          </Button>
        </div>
      </form>
    </>
  );
}
