import type { CallError } from '../../../shared/contract';
import { useT } from '../../i18n';
import { AlertNotice, FailureNotice } from '../failure';

export interface FormAlertProps {
  /** What is wrong, by field. */
  readonly problems?: Readonly<Record<string, unknown>>;
  readonly failure?: Pick<CallError, 'code'> | null;
}

/** Why the form was not sent. */
export function FormAlert({ problems = {}, failure = null }: FormAlertProps) {
  const t = useT();
  if (failure) return <FailureNotice failure={failure} />;
  const count = Object.keys(problems).length;
  return count === 0 ? null : <AlertNotice title={t('form.invalid', { count })} text={t('form.invalidText')} />;
}
