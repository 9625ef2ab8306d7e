import { IconAlertTriangleFilled, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../i18n';
import { Button } from './Button';
import s from './Placeholder.module.css';

export interface ErrorStateProps {
  /** What happened: « Le document n’a pas pu être lu ». */
  readonly title: string;
  /** What is safe, and what to do. */
  readonly safe: string;
  readonly onRetry?: (() => void) | undefined;
  /** Technical detail for the helpdesk, without personal data. */
  readonly details?: string | undefined;
}

/** A failure: what happened, what is safe, a second try, the detail to hand on. */
export function ErrorState({ title, safe, onRetry, details }: ErrorStateProps) {
  const t = useT();
  const [copy, setCopy] = useState<'no' | 'done' | 'refused'>('no');
  const copyDetails = (text: string): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopy('done'),
      () => setCopy('refused'),
    );
  };
  return (
    <div className={s.box} role="alert">
      <span className={s.icon} data-tone="late">
        <IconAlertTriangleFilled size={28} aria-hidden />
      </span>
      <h2 className={s.title}>{title}</h2>
      <p className={s.text}>{safe}</p>
      <div className={s.actions}>
        {onRetry && (
          <Button icon={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
            {t('ui.retry')}
          </Button>
        )}
        {details !== undefined && (
          <Button kind="link" onClick={() => copyDetails(details)}>
            {t(copy === 'done' ? 'ui.copied' : 'ui.copyDetails')}
          </Button>
        )}
      </div>
      {copy === 'refused' && <p className={s.details}>{details}</p>}
    </div>
  );
}
