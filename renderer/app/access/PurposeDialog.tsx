import { useState, type ReactNode } from 'react';
import { AskDialog } from '../../ui/AskDialog';
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
  const [purpose, setPurpose] = useState('');
  return (
    <AskDialog
      title={title}
      action={action}
      sound={isPurpose(purpose)}
      className={s.form}
      onConfirm={() => onConfirm(purpose.trim())}
      onClose={onClose}
    >
      {asked => (
        <>
          <p>{children}</p>
          <PurposeField value={purpose} onChange={setPurpose} asked={asked} autoFocus suggestions={suggestions} />
        </>
      )}
    </AskDialog>
  );
}
