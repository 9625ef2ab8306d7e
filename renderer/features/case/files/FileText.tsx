import type { ReactNode } from 'react';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useT } from '../../../i18n';
import { EmptyState } from '../../../ui/EmptyState';
import { SkeletonRows } from '../../../ui/SkeletonRows';
import s from './Files.module.css';

/** What a text document says: its pages are not drawn here. */
export function FileText({ document: id, save }: { readonly document: string; readonly save: ReactNode }) {
  const t = useT();
  const file = useQueryCall('file.text', { id });
  if (file.error) return <FailureState failure={file.error.failure} onRetry={() => void file.refetch()} />;
  if (!file.data) return <SkeletonRows rows={8} />;
  if (file.data.text === '')
    return (
      <EmptyState title={t('documents.noPreview')} action={save}>
        {t('files.noText')}
      </EmptyState>
    );
  return (
    <div className={s.text} tabIndex={0} role="group" aria-label={t('files.textOf')}>
      <div className={s.only}>
        <span className="muted">{t('files.textOnly')}</span>
        {save}
      </div>
      <p>{file.data.text}</p>
    </div>
  );
}
