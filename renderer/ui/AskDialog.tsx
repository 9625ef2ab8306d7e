import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useT } from '../i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';

export interface AskDialogProps {
  readonly title: string;
  /** Verb and object: « Ouvrir le dossier ». */
  readonly action: string;
  /** False while what was typed does not do: nothing is then confirmed. */
  readonly sound: boolean;
  readonly className?: string | undefined;
  readonly onConfirm: () => Promise<void> | void;
  readonly onClose: () => void;
  /** The fields; `asked` is true once someone tried to go on: what is missing is then told. */
  readonly children: (asked: boolean) => ReactNode;
}

/** Asks for a few words before something is done. */
export function AskDialog({ title, action, sound, className, onConfirm, onClose, children }: AskDialogProps) {
  const t = useT();
  const form = useId();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!sound) {
      setAsked(true);
      return;
    }
    setBusy(true);
    try {
      await onConfirm();
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
      <form id={form} className={className} noValidate onSubmit={event => void submit(event)}>
        {children(asked)}
      </form>
    </Dialog>
  );
}
