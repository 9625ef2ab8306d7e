import { useState } from 'react';
import type { SavedViewLine } from '../../../shared/contract';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import s from './Dialogs.module.css';

export interface SaveViewDialogProps {
  /** The own view that may be updated or renamed. */
  readonly current: SavedViewLine | undefined;
  readonly busy: boolean;
  /** Saves under a name; `id` is the view to update, null for a new one. */
  readonly onSave: (id: string | null, name: string, shared: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** Names the filters, order and columns at work, to find them again. */
export function SaveViewDialog({ current, busy, onSave, onClose }: SaveViewDialogProps) {
  const t = useT();
  const [name, setName] = useState(current?.name ?? '');
  const [shared, setShared] = useState(current?.shared ?? false);
  const [asked, setAsked] = useState(false);
  const empty = name.trim() === '';
  const save = (id: string | null): void => {
    if (empty) setAsked(true);
    else void onSave(id, name.trim(), shared);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('caseload.views.save')}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          {current && <Button onClick={() => save(null)}>{t('caseload.views.saveNew')}</Button>}
          <Button kind="primary" busy={busy} onClick={() => save(current?.id ?? null)}>
            {t(current ? 'caseload.views.update' : 'caseload.views.save')}
          </Button>
        </>
      }
    >
      <form
        className={s.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          save(current?.id ?? null);
        }}
      >
        <TextField
          label={t('caseload.views.name')}
          value={name}
          onChange={setName}
          maxLength={80}
          required
          autoFocus
          error={asked && empty ? t('caseload.views.nameMissing') : undefined}
        />
        <CheckboxField label={t('caseload.views.share')} checked={shared} onChange={setShared} />
      </form>
    </Dialog>
  );
}
