import { useState, type ReactNode } from 'react';
import { useT } from '../i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { useOneAtATime } from './useOneAtATime';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  /** The question: « Supprimer ce brouillon ? ». */
  readonly title: string;
  /** What will happen, in words. */
  readonly children: ReactNode;
  /** Verb and object of the action: « Supprimer le brouillon ». */
  readonly action: string;
  /** The action destroys something. */
  readonly dangerous?: boolean;
  readonly onConfirm: () => void | Promise<void>;
  readonly onCancel: () => void;
}

/** Asks before an action, with the action's own words on the button. The focus starts on cancelling when it is dangerous. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const dangerous = props.dangerous ?? false;
  const confirm = useOneAtATime(async () => {
    setBusy(true);
    try {
      await props.onConfirm();
    } finally {
      setBusy(false);
    }
  });
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onCancel}
      title={props.title}
      actions={
        <>
          <Button onClick={props.onCancel} autoFocus={dangerous}>
            {t('ui.cancel')}
          </Button>
          <Button kind={dangerous ? 'danger' : 'primary'} busy={busy} autoFocus={!dangerous} onClick={() => void confirm()}>
            {props.action}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
