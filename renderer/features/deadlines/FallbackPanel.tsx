import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallError } from '../../../shared/contract';
import { useCommand } from '../../app/connection';
import { useFailureText } from '../../app/failure';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { SidePanel } from '../../ui/Dialog';
import { PdfView } from '../../ui/pdf/PdfView';
import { printPdf } from '../../ui/pdf/printPdf';
import { SelectField } from '../../ui/SelectField';
import { useToast } from '../../ui/toast';
import { daysOf, listSpans, type Span } from './spans';
import s from './Export.module.css';

/** The fallback list: prepared, looked at, then printed or saved. */
export function FallbackPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const toast = useToast();
  const textOf = useFailureText();
  const prepare = useCommand('deadline.fallbackList');
  const save = useCommand('deadline.fallbackList');
  const [span, setSpan] = useState<Span>('fortnight');
  const [shown, setShown] = useState<{ readonly span: Span; readonly bytes: Uint8Array } | null>(null);
  const [printing, setPrinting] = useState(false);
  const complain = (error: Pick<CallError, 'code'>): void => {
    const { title, text } = textOf(error);
    toast({ tone: 'late', title, text });
  };
  const prepareNow = async (): Promise<void> => {
    const answer = await prepare.run({ days: daysOf[span], to: 'screen' });
    if (!answer.ok) complain(answer.error);
    else if (answer.value.bytes) setShown({ span, bytes: answer.value.bytes });
  };
  const saveNow = async (of: Span): Promise<void> => {
    const answer = await save.run({ days: daysOf[of], to: 'file' });
    if (!answer.ok) complain(answer.error);
    else if (answer.value.saved)
      toast({ tone: 'ok', title: t('due.list.saved'), ...(answer.value.fileName !== null && { text: answer.value.fileName }) });
  };
  const printNow = async (bytes: Uint8Array): Promise<void> => {
    setPrinting(true);
    try {
      await printPdf(bytes);
    } catch {
      toast({ tone: 'late', title: t('due.list.printFailed'), text: t('due.list.printFailedText') });
    } finally {
      setPrinting(false);
    }
  };
  return (
    <SidePanel opened onClose={onClose} title={t('due.list.title')} width={760}>
      <div className={s.panel}>
        <p>{t('due.list.text')}</p>
        <div className={s.prepare}>
          <SelectField
            label={t('due.export.span')}
            name="span"
            width={160}
            value={span}
            onChange={next => setSpan(next ?? span)}
            options={listSpans.map(value => ({ value, label: t(`due.export.days.${value}`) }))}
          />
          <Button kind={shown === null ? 'primary' : 'secondary'} busy={prepare.running} onClick={() => void prepareNow()}>
            {t('due.list.make')}
          </Button>
        </div>
        {shown && (
          <div className={s.preview}>
            <PdfView
              bytes={shown.bytes}
              label={t('due.list.preview')}
              actions={
                <>
                  <Button
                    icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}
                    busy={printing}
                    onClick={() => void printNow(shown.bytes)}
                  >
                    {t('due.list.print')}
                  </Button>
                  <Button
                    icon={<IconDownload size={16} stroke={1.8} aria-hidden />}
                    busy={save.running}
                    onClick={() => void saveNow(shown.span)}
                  >
                    {t('due.list.save')}
                  </Button>
                </>
              }
            />
          </div>
        )}
      </div>
    </SidePanel>
  );
}
