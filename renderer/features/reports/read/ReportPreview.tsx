import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CallError } from '../../../../shared/contract';
import { useCommand } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { PdfView } from '../../../ui/pdf/PdfView';
import { printPdf } from '../../../ui/pdf/printPdf';
import { useToast } from '../../../ui/toast';

/** The paper of a report: as it would be, or the very one that is signed. Opening it is what allows to sign it. */
export function ReportPreview({ report }: { readonly report: string }) {
  const t = useT();
  const toast = useToast();
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [asked, setAsked] = useState(0);
  const { run } = useCommand('report.preview');
  useEffect(() => {
    let left = false;
    void run({ id: report }).then(answer => {
      if (left) return;
      if (answer.ok) setBytes(answer.value.bytes);
      else setFailure(answer.error);
    });
    return () => {
      left = true;
    };
  }, [run, report, asked]);
  const print = async (file: Uint8Array): Promise<void> => {
    try {
      await printPdf(file);
    } catch {
      toast({ tone: 'late', title: t('documents.printFailed'), text: t('documents.printFailedText') });
    }
  };
  if (failure)
    return (
      <FailureState
        failure={failure}
        onRetry={() => {
          setFailure(null);
          setAsked(now => now + 1);
        }}
      />
    );
  return (
    <PdfView
      bytes={bytes}
      label={t('report.preview.title')}
      actions={
        <Button
          icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}
          disabled={!bytes}
          onClick={() => {
            if (bytes) void print(bytes);
          }}
        >
          {t('documents.print')}
        </Button>
      }
    />
  );
}
