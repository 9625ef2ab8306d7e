import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { isPurpose, PurposeField } from './PurposeField';
import s from './PurposeDialog.module.css';

export interface PurposeDialogProps {
  readonly opened: boolean;
  /** What is about to be done: « Ouvrir un dossier hors de votre portefeuille ». */
  readonly title: string;
  /** Why a purpose is asked and who will see it. */
  readonly children: ReactNode;
  /** Verb and object: « Ouvrir le dossier ». */
  readonly action: string;
  /** Usual purposes, proposed as they will be written. */
  readonly suggestions: readonly string[];
  /** Does it with the purpose; what stops it is told by the caller. */
  readonly onConfirm: (purpose: string) => Promise<void> | void;
  readonly onClose: () => void;
}

/** Asks for the purpose of a reading or an export, which is kept in the trace of accesses (R.113-57 C. pénit.). */
export function PurposeDialog(props: PurposeDialogProps) {
  return props.opened ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, children, action, suggestions, onConfirm, onClose }: PurposeDialogProps) {
  const t = useT();
  const form = useId();
  const [purpose, setPurpose] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!isPurpose(purpose)) {
      setAsked(true);
      return;
    }
    setBusy(true);
    try {
      await onConfirm(purpose.trim());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} className={s.form} noValidate onSubmit={event => void submit(event)}>
        <p>{children}</p>
        <PurposeField value={purpose} onChange={setPurpose} asked={asked} autoFocus suggestions={suggestions} />
      </form>
    </Dialog>
  );
}
