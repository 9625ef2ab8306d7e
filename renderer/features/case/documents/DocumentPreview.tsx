import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand, useQueryCall } from '../../../app/connection';
import { FailureState, useFailureText } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { PdfView } from '../../../ui/pdf/PdfView';
import { useToast } from '../../../ui/toast';
import { printPdf } from './printPdf';
import './print.css';

export interface DocumentPreviewProps {
  readonly document: string;
  readonly title: string;
}

/** A paper inside the application, to print and to save. */
export function DocumentPreview({ document: id, title }: DocumentPreviewProps) {
  const t = useT();
  const file = useQueryCall('document.bytes', { id });
  if (file.error) return <FailureState failure={file.error.failure} onRetry={() => void file.refetch()} />;
  if (file.data && file.data.mediaType !== 'application/pdf')
    return <EmptyState title={t('documents.noPreview')}>{t('documents.noPreviewText')}</EmptyState>;
  return (
    <PdfView
      bytes={file.data?.bytes ?? null}
      label={t('documents.preview', { title })}
      actions={<DocumentActions document={id} bytes={file.data?.bytes ?? null} />}
    />
  );
}

/** Prints and saves a paper; both are traced by the core. */
function DocumentActions({ document: id, bytes }: { readonly document: string; readonly bytes: Uint8Array | null }) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const save = useCommand('document.save');
  const printed = useCommand('document.printed');
  const [printing, setPrinting] = useState(false);
  const saveFile = async (): Promise<void> => {
    const answer = await save.run({ id });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
    else if (answer.value.saved) toast({ tone: 'ok', title: t('documents.saved', { name: answer.value.fileName ?? '' }) });
  };
  const print = async (file: Uint8Array): Promise<void> => {
    setPrinting(true);
    try {
      await printPdf(file);
      const answer = await printed.run({ id });
      if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
    } catch {
      toast({ tone: 'late', title: t('documents.printFailed'), text: t('documents.printFailedText') });
    } finally {
      setPrinting(false);
    }
  };
  return (
    <>
      <Button
        icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}
        disabled={!bytes}
        busy={printing}
        onClick={() => {
          if (bytes) void print(bytes);
        }}
      >
        {t('documents.print')}
      </Button>
      <Button icon={<IconDownload size={16} stroke={1.8} aria-hidden />} busy={save.running} onClick={() => void saveFile()}>
        {t('documents.save')}
      </Button>
    </>
  );
}
