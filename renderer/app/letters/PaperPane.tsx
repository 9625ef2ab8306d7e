import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallError } from '../../../shared/contract';
import type { Result } from '../../../shared/base/result';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { PdfView } from '../../ui/pdf/PdfView';
import { printPdf } from '../../ui/pdf/printPdf';
import { useToast } from '../../ui/toast';
import { useFailureText } from '../failure';
import s from './Letters.module.css';

export interface PaperPaneProps {
  readonly bytes: Uint8Array;
  readonly label: string;
  /** Traces the printing; nothing is printed when it fails. */
  readonly trace: () => Promise<Result<unknown, CallError>>;
  /** Writes it to a file; null for a paper that is kept elsewhere. */
  readonly save: (() => Promise<Result<{ readonly saved: boolean; readonly fileName: string | null }, CallError>>) | null;
}

/** A paper just made, to look at, print and save. */
export function PaperPane({ bytes, label, trace, save }: PaperPaneProps) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const [busy, setBusy] = useState<'print' | 'save' | null>(null);
  const print = async (): Promise<void> => {
    setBusy('print');
    try {
      // the trace comes first: no paper without it
      const answer = await trace();
      if (answer.ok) await printPdf(bytes);
      else toast({ tone: 'late', ...textOf(answer.error) });
    } catch {
      toast({ tone: 'late', title: t('letters.printFailed'), text: t('letters.printFailedText') });
    } finally {
      setBusy(null);
    }
  };
  const write = async (): Promise<void> => {
    if (save === null) return;
    setBusy('save');
    const answer = await save();
    setBusy(null);
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
    else if (answer.value.saved) toast({ tone: 'ok', title: t('documents.saved', { name: answer.value.fileName ?? '' }) });
  };
  return (
    <div className={s.preview}>
      <PdfView
        bytes={bytes}
        label={label}
        actions={
          <>
            <Button
              icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}
              busy={busy === 'print'}
              onClick={() => void print()}
            >
              {t('documents.print')}
            </Button>
            {save !== null && (
              <Button
                icon={<IconDownload size={16} stroke={1.8} aria-hidden />}
                busy={busy === 'save'}
                onClick={() => void write()}
              >
                {t('documents.save')}
              </Button>
            )}
          </>
        }
      />
    </div>
  );
}
