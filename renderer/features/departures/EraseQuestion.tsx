import { useState } from 'react';
import type { CallError } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { FormAlert } from '../../app/form';
import { useT } from '../../i18n';
import { CheckboxField } from '../../ui/CheckboxField';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useToast } from '../../ui/toast';
import { useReturnFocus } from '../../ui/useReturnFocus';

export interface EraseQuestionProps {
  /** Proposals to countersign. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** Asks, and asks to be sure, before what nothing brings back. */
export function EraseQuestion({ ids, onClose, onErased }: EraseQuestionProps) {
  const t = useT();
  useReturnFocus();
  const toast = useToast();
  const { run } = useCommand('retention.erase');
  const [sure, setSure] = useState(false);
  const [unsure, setUnsure] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const erase = async (): Promise<void> => {
    if (!sure) {
      setUnsure(true);
      return;
    }
    const answer = await run({ ids: [...ids] });
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    const { erased, rewritten } = answer.value;
    const title = t('departures.retention.done.erased', { count: erased });
    toast(rewritten ? { tone: 'ok', title } : { tone: 'soon', title, text: t('departures.erase.noRoom') });
    onErased();
  };
  return (
    <ConfirmDialog
      opened
      dangerous
      title={t('departures.erase.title', { count: ids.length })}
      action={t('departures.erase.action')}
      onConfirm={erase}
      onCancel={onClose}
    >
      <FormAlert failure={failure} />
      <p>{t('departures.erase.text')}</p>
      <p className="muted">{t('departures.erase.backups')}</p>
      <CheckboxField
        name="sure"
        label={t('departures.erase.sure')}
        checked={sure}
        error={unsure && !sure ? t('departures.erase.notSure') : undefined}
        onChange={setSure}
      />
    </ConfirmDialog>
  );
}
