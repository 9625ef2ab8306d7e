import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { CallError } from '../../../shared/contract';
import { useFailureText } from './failureText';
import s from './FailureNotice.module.css';

export interface FailureNoticeProps {
  readonly failure: Pick<CallError, 'code'>;
}

/** An expected failure beside the form that met it: what happened, what is safe, what to do. */
export function FailureNotice({ failure }: FailureNoticeProps) {
  const { title, text } = useFailureText()(failure);
  return <AlertNotice title={title} text={text} />;
}

/** What stops a form, in words. */
export function AlertNotice({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={s.notice} role="alert">
      <IconAlertTriangleFilled size={16} aria-hidden />
      <p>
        <strong>{title}</strong> {text}
      </p>
    </div>
  );
}
