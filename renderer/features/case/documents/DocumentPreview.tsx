import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { PdfView } from '../../../ui/pdf/PdfView';
import { FileText } from '../files/FileText';
import { usePaperActions } from './usePaperActions';

export interface DocumentPreviewProps {
  readonly document: string;
  readonly title: string;
  /** What else may be done with it. */
  readonly more?: ReactNode;
}

/** A paper inside the application, to print and to save. */
export function DocumentPreview({ document: id, title, more }: DocumentPreviewProps) {
  const t = useT();
  const file = useQueryCall('document.bytes', { id });
  const bytes = file.data?.bytes ?? null;
  const actions = usePaperActions(id, bytes);
  if (file.error) return <FailureState failure={file.error.failure} onRetry={() => void file.refetch()} />;
  const save = (
    <Button icon={<IconDownload size={16} stroke={1.8} aria-hidden />} busy={actions.saving} onClick={actions.save}>
      {t('documents.save')}
    </Button>
  );
  if (file.data && file.data.mediaType !== 'application/pdf')
    return (
      <FileText
        document={id}
        save={
          <>
            {save}
            {more}
          </>
        }
      />
    );
  return (
    <PdfView
      bytes={bytes}
      label={t('documents.preview', { title })}
      actions={
        <>
          <Button
            icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}
            disabled={!bytes}
            busy={actions.printing}
            onClick={actions.print}
          >
            {t('documents.print')}
          </Button>
          {save}
          {more}
        </>
      }
    />
  );
}
