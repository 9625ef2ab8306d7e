import { useId, useState, type ReactNode, type RefObject } from 'react';
import type { CallError } from '../../../shared/contract';
import type { Result } from '../../../shared/base/result';
import { useDraft } from '../../app/drafts';
import { FailureNotice } from '../../app/failure';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { SidePanel } from '../../ui/Dialog';
import { useToast } from '../../ui/toast';
import s from './FormPanel.module.css';

export interface FormPanelProps<T> {
  /** Names the draft: one for each thing that is edited. */
  readonly draftKey: string;
  /** What is edited, or an empty form. */
  readonly initial: T;
  readonly title: string;
  /** Verb and object of the main button. */
  readonly action: string;
  /** What the toast says afterwards. */
  readonly done: string;
  /** Names of the fields that are wrong or missing. */
  readonly wrong: (value: T) => readonly string[];
  readonly save: (value: T) => Promise<Result<unknown, CallError>>;
  readonly onClose: () => void;
  readonly children: (form: FormOf<T>) => ReactNode;
}

export interface FormOf<T> {
  readonly value: T;
  readonly put: (part: Partial<T>) => void;
  readonly readOnly: boolean;
  /** True when the field was found wrong at the last attempt to save. */
  readonly isWrong: (field: string) => boolean;
  readonly checked: boolean;
}

/** A form at the right edge, kept as a draft while it is typed. Mount it only while it is open. */
export function FormPanel<T extends object>(props: FormPanelProps<T>) {
  const { draftKey, initial, title, action, done, wrong, save, onClose, children } = props;
  const t = useT();
  const toast = useToast();
  const id = useId();
  const draft = useDraft(draftKey, initial);
  const [checked, setChecked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  const { value } = draft;
  const faults = checked ? wrong(value) : [];
  const submit = async (): Promise<void> => {
    setChecked(true);
    setFailure(null);
    const [first] = wrong(value);
    if (first !== undefined) {
      draft.formRef.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setSaving(true);
    const answer = await save(value);
    setSaving(false);
    if (!answer.ok) {
      setFailure(answer.error);
      return;
    }
    await draft.clear();
    toast({ tone: 'ok', title: done });
    onClose();
  };
  const give = async (): Promise<void> => {
    await draft.clear();
    onClose();
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={() => void give()}>{t('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={id} busy={saving} disabled={!draft.ready}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        ref={draft.formRef as RefObject<HTMLFormElement | null>} // the element of the draft is this form
        className={s.form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        {draft.restored && (
          <p className={s.note} role="status">
            {t('settings.form.restored')}{' '}
            <button type="button" className="link" onClick={() => void draft.clear()}>
              {t('settings.form.discard')}
            </button>
          </p>
        )}
        {children({
          value,
          put: part => draft.setValue(now => ({ ...now, ...part })),
          readOnly: !draft.ready,
          isWrong: field => faults.includes(field),
          checked,
        })}
        {failure && <FailureNotice failure={failure} />}
        <p className={s.note}>{t(draft.status === 'failed' ? 'settings.form.notKept' : 'settings.form.kept')}</p>
      </form>
    </SidePanel>
  );
}
