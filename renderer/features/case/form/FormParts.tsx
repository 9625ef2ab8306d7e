import { IconAlertTriangleFilled, IconHistory } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CallError } from '../../../../shared/contract';
import type { DraftStatus } from '../../../app/drafts';
import { useFailureText } from '../../../app/failure';
import { useT } from '../../../i18n';
import type { Problems } from './typedValues';
import s from './FormParts.module.css';

export interface DraftNoteProps {
  readonly draft: { readonly restored: boolean; readonly status: DraftStatus; readonly clear: () => Promise<void> };
}

/** Says that what is shown came from an earlier draft, and offers to drop it. */
export function DraftNote({ draft }: DraftNoteProps) {
  const t = useT();
  if (!draft.restored) return null;
  return (
    <div className={s.draft} role="status">
      <IconHistory size={16} stroke={1.6} aria-hidden />
      <span>{t('caseFile.form.restored')}</span>
      <button type="button" className="link" onClick={() => void draft.clear()}>
        {t('caseFile.form.discard')}
      </button>
    </div>
  );
}

/** Says that what is typed is kept; its place stays empty until then, so that nothing moves under the fingers. */
export function DraftStatus({ draft }: DraftNoteProps) {
  const t = useT();
  return <p className={s.status}>{draft.status === 'idle' ? '' : t(`caseFile.form.draft.${draft.status}`)}</p>;
}

export interface FormAlertProps {
  readonly problems?: Problems;
  readonly failure?: Pick<CallError, 'code'> | null;
}

/** Why the form was not sent. */
export function FormAlert({ problems = {}, failure = null }: FormAlertProps) {
  const t = useT();
  const textOf = useFailureText();
  const count = Object.keys(problems).length;
  if (count === 0 && !failure) return null;
  const text = failure ? textOf(failure) : { title: t('caseFile.form.invalid', { count }), text: t('caseFile.form.invalidText') };
  return (
    <div className={s.alert} role="alert">
      <IconAlertTriangleFilled size={16} aria-hidden />
      <span>
        <b>{text.title}</b>
        <span>{text.text}</span>
      </span>
    </div>
  );
}

/** The words of a field's problem, or undefined. */
export function useProblemText(problems: Problems): (name: string) => string | undefined {
  const t = useT();
  return name => {
    const problem = problems[name];
    return problem === undefined ? undefined : t(`caseFile.form.problems.${problem}`);
  };
}

export interface FieldSetProps {
  readonly legend: string;
  readonly children: ReactNode;
  /** Fields side by side, as CSS grid tracks. */
  readonly columns?: string;
}

/** Fields about one thing. */
export function FieldSet({ legend, columns, children }: FieldSetProps) {
  return (
    <fieldset className={s.set}>
      <legend>{legend}</legend>
      <div className={s.fields} style={columns === undefined ? undefined : { gridTemplateColumns: columns }}>
        {children}
      </div>
    </fieldset>
  );
}

/** Moves the focus to the first field that is wrong. */
export function focusFirstProblem(form: HTMLElement | null, problems: Problems): void {
  const [first] = Object.keys(problems);
  if (first === undefined) return;
  const named = form?.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`);
  // a select keeps its value in a hidden field beside the one that takes the focus
  const target =
    named?.getAttribute('type') === 'hidden'
      ? named.parentElement?.querySelector<HTMLElement>('input:not([type=hidden])')
      : named;
  target?.focus();
}
