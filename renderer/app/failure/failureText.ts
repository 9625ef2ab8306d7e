import type { CallError } from '../../../shared/contract';
import { useT, type TextKey, type Translate } from '../../i18n';
import { fr } from '../../i18n/fr';

export interface FailureText {
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly text: string;
  /** For the helpdesk: the code, never a person's data. */
  readonly details: string;
}

type Tree = { readonly [key: string]: string | Tree };

/** The codes that have a text of their own: `a.b` is written under `errors.a.b`. */
function hasText(code: string): boolean {
  let at: string | Tree | undefined = fr.errors;
  for (const part of code.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'object' && typeof at['title'] === 'string';
}

/** The words for an expected failure of a call; a code without words of its own gets the general ones. */
export function failureText(failure: Pick<CallError, 'code'>, t: Translate): FailureText {
  const { code } = failure;
  const stem = hasText(code) ? `errors.${code}` : 'errors.unknown';
  // hasText has just found both
  return { title: t(`${stem}.title` as TextKey), text: t(`${stem}.text` as TextKey), details: code };
}

/** The words for expected failures, in the current language. */
export function useFailureText(): (failure: Pick<CallError, 'code'>) => FailureText {
  const t = useT();
  return failure => failureText(failure, t);
}
