import { useState } from 'react';
import { useCommand } from '../../../app/connection';
import { useFailureText } from '../../../app/failure';
import { useT } from '../../../i18n';
import { useToast } from '../../../ui/toast';
import { printPdf } from '../../../ui/pdf/printPdf';

export interface PaperActions {
  readonly print: () => void;
  readonly printing: boolean;
  readonly save: () => void;
  readonly saving: boolean;
}

/** Printing and saving a paper; the core traces both. Nothing happens while `bytes` is null. */
export function usePaperActions(document: string, bytes: Uint8Array | null): PaperActions {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const saving = useCommand('document.save');
  const printed = useCommand('document.printed');
  const [printing, setPrinting] = useState(false);
  const saveNow = async (): Promise<void> => {
    const answer = await saving.run({ id: document });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
    else if (answer.value.saved) toast({ tone: 'ok', title: t('documents.saved', { name: answer.value.fileName ?? '' }) });
  };
  const printNow = async (file: Uint8Array): Promise<void> => {
    setPrinting(true);
    try {
      // the trace comes first: no paper without it
      const answer = await printed.run({ id: document });
      if (answer.ok) await printPdf(file);
      else toast({ tone: 'late', ...textOf(answer.error) });
    } catch {
      toast({ tone: 'late', title: t('documents.printFailed'), text: t('documents.printFailedText') });
    } finally {
      setPrinting(false);
    }
  };
  return {
    print: () => {
      if (bytes) void printNow(bytes);
    },
    printing,
    save: () => void saveNow(),
    saving: saving.running,
  };
}
