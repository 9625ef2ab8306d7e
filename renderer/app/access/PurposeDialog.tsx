import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import s from './PurposeDialog.module.css';

/** Shortest and longest purpose that the core takes, in characters. */
const SHORTEST = 3;
const LONGEST = 300;

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
  const tooShort = purpose.trim().length < SHORTEST;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (tooShort) {
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
          <Button
            kind="primary"
            busy={busy}
            onClick={() => document.querySelector<HTMLFormElement>(`[id="${form}"]`)?.requestSubmit()}
          >
            {action}
          </Button>
        </>
      }
    >
      <form id={form} className={s.form} noValidate onSubmit={event => void submit(event)}>
        <p>{children}</p>
        <TextField
          label={t('access.purpose')}
          value={purpose}
          onChange={setPurpose}
          maxLength={LONGEST}
          required
          autoFocus
          error={asked && tooShort ? t('access.tooShort') : undefined}
        />
        <div className={s.usual} role="group" aria-label={t('access.usual')}>
          {suggestions.map(one => (
            <button key={one} type="button" className={s.suggestion} onClick={() => setPurpose(one)}>
              {one}
            </button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
