import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog, SidePanel } from '../../ui/Dialog';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { DraftStatus } from './DraftNote';
import { FormAlert } from './FormAlert';
import { FormDraft } from './FormDraft';
import s from './Form.module.css';
import type { DraftForm } from './useDraftForm';

export interface FormDialogProps<F, P> {
  readonly form: DraftForm<F, P>;
  /** A dialog by default; a longer form stands at the right edge. */
  readonly panel?: boolean;
  readonly title: string;
  readonly width?: number;
  /** Verb and object of the main button. */
  readonly action: string;
  /** True while there is nothing to send. */
  readonly idle?: boolean;
  /** What the form is about, above it and out of it. */
  readonly intro?: ReactNode;
  /** Takes the place of the usual alert. */
  readonly alert?: ReactNode;
  /** False when what stands around the dialog gives the focus back. */
  readonly returnsFocus?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a form above the screen: draft brought back, what is wrong, fields, state of the draft. Mount it only while open. */
export function FormDialog<F, P>(props: FormDialogProps<F, P>) {
  const { form, panel = false, title, width, action, idle = false, intro, returnsFocus = true, onClose, children } = props;
  const t = useT();
  useReturnFocus(returnsFocus);
  const Frame = panel ? SidePanel : Dialog;
  return (
    <Frame
      opened
      onClose={onClose}
      title={title}
      {...(width !== undefined && { width })}
      actions={
        <>
          <Button onClick={onClose}>{t('form.leave')}</Button>
          <Button kind="primary" type="submit" form={form.id} disabled={idle} busy={form.sending}>
            {action}
          </Button>
        </>
      }
    >
      {intro !== undefined && <div className={s.intro}>{intro}</div>}
      <form className={s.form} {...form.element}>
        <FormDraft form={form} />
        {props.alert ?? <FormAlert problems={form.problems} failure={form.failure} />}
        {children}
        <DraftStatus draft={form.draft} />
      </form>
    </Frame>
  );
}

/** Fields side by side; one under the other where the window is narrow. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={s.pair}>{children}</div>;
}
