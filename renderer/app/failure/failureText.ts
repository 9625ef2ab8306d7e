import type { CallError, CallName, CommonErrorCode, Contract, ErrorOf } from '../../../shared/contract';
import { useT, type TextKey, type Translate } from '../../i18n';
import { fr } from '../../i18n/fr';

/** Every code that a call of the contract may answer. */
export type ErrorCode = CommonErrorCode | ErrorOf<Contract[CallName]>;

export interface FailureText {
  /** What happened. */
  readonly title: string;
  /** What is safe and what to do. */
  readonly text: string;
  /** For the helpdesk: the code, never a person's data. */
  readonly details: string;
}

// these two lines do not compile while a code of the contract has no words under `errors`
const titleKey = (code: ErrorCode | 'unknown'): TextKey => `errors.${code}.title`;
const textKey = (code: ErrorCode | 'unknown'): TextKey => `errors.${code}.text`;

type Tree = { readonly [key: string]: string | Tree };

/** True when the code has words of its own: `a.b` is written under `errors.a.b`. A code from elsewhere may have none. */
function hasWords(code: string): code is ErrorCode {
  let at: string | Tree | undefined = fr.errors;
  for (const part of code.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'object' && typeof at['title'] === 'string';
}

/** The words for an expected failure of a call; a code without words of its own gets the general ones. */
export function failureText(failure: Pick<CallError, 'code'>, t: Translate): FailureText {
  const { code } = failure;
  const known = hasWords(code) ? code : 'unknown';
  return { title: t(titleKey(known)), text: t(textKey(known)), details: code };
}

/** The words for expected failures, in the current language. */
export function useFailureText(): (failure: Pick<CallError, 'code'>) => FailureText {
  const t = useT();
  return failure => failureText(failure, t);
}
