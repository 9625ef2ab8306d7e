import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { addMonths, isCalendarDate } from '../../../shared/base/calendarDate';
import type { CallError } from '../../../shared/contract';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { SidePanel } from '../../ui/Dialog';
import { PdfView } from '../../ui/pdf/PdfView';
import { printPdf } from '../../ui/pdf/printPdf';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { useToast } from '../../ui/toast';
import { useToday } from '../../ui/today';
import { useReturnFocus } from '../../ui/useReturnFocus';
import { isPurpose, PurposeField } from '../access';
import { useCommand } from '../connection';
import { FailureNotice, useFailureText } from '../failure';
import s from './AccessReport.module.css';

/** What a report goes back over unless another period is asked for. */
const MONTHS = 12;

export interface AccessReportPanelProps {
  readonly person: string;
  readonly onClose: () => void;
}

/** The access report of a person: written at once for the last year, looked at, then printed or saved. */
export function AccessReportPanel({ person, onClose }: AccessReportPanelProps) {
  const t = useT();
  const today = useToday();
  const toast = useToast();
  const textOf = useFailureText();
  useReturnFocus();
  const { run: make, running: making } = useCommand('trace.report');
  const save = useCommand('trace.report');
  const [from, setFrom] = useState<string>(() => addMonths(today, -MONTHS));
  const [to, setTo] = useState<string>(today);
  const [purpose, setPurpose] = useState(t('trace.report.usual'));
  const [asked, setAsked] = useState(false);
  const [bytes, setBytes] = useState<Uint8Array | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [printing, setPrinting] = useState(false);
  const dates = isCalendarDate(from) && isCalendarDate(to);
  const sound = dates && from <= to && isPurpose(purpose);
  const write = useCallback(
    async (wanted: { from: string; to: string; purpose: string }): Promise<void> => {
      const answer = await make({ person, ...wanted, target: 'screen' });
      setFailure(answer.ok ? null : answer.error);
      if (answer.ok) setBytes(answer.value.bytes);
    },
    [make, person],
  );
  const [first] = useState({ from, to, purpose });
  useEffect(() => void write(first), [write, first]);
  const again = (): void => {
    setAsked(true);
    if (sound) void write({ from, to, purpose: purpose.trim() });
  };
  const saveNow = async (): Promise<void> => {
    setAsked(true);
    if (!sound) return;
    const answer = await save.run({ person, from, to, purpose: purpose.trim(), target: 'file' });
    if (!answer.ok) toast({ tone: 'late', ...textOf(answer.error) });
    else if (answer.value.saved)
      toast({
        tone: 'ok',
        title: t('trace.report.saved'),
        ...(answer.value.fileName !== null && { text: answer.value.fileName }),
      });
  };
  const printNow = async (of: Uint8Array): Promise<void> => {
    setPrinting(true);
    try {
      await printPdf(of);
    } catch {
      toast({ tone: 'late', title: t('trace.report.printFailed'), text: t('trace.report.printFailedText') });
    } finally {
      setPrinting(false);
    }
  };
  const wrong = (value: string): string | undefined => (asked && !isCalendarDate(value) ? t('trace.report.needed') : undefined);
  return (
    <SidePanel opened onClose={onClose} title={t('trace.report.title')} width={760}>
      <div className={s.panel}>
        <p className="muted">{t('trace.report.text')}</p>
        <div className={s.period}>
          <DateField
            label={t('trace.filters.from')}
            name="from"
            value={from}
            onChange={setFrom}
            max={today}
            error={wrong(from) ?? (asked && dates && from > to ? t('trace.report.dates') : undefined)}
          />
          <DateField label={t('trace.filters.to')} name="to" value={to} onChange={setTo} max={today} error={wrong(to)} />
        </div>
        <div className={s.purpose}>
          <PurposeField
            value={purpose}
            onChange={setPurpose}
            asked={asked}
            suggestions={[t('trace.report.usual'), t('trace.report.request'), t('trace.report.inquiry')]}
          />
        </div>
        <div>
          <Button busy={making} onClick={again}>
            {t('trace.report.make')}
          </Button>
        </div>
        {failure && <FailureNotice failure={failure} />}
        <div className={s.preview}>
          {bytes ? (
            <PdfView
              bytes={bytes}
              label={t('trace.report.preview')}
              actions={
                <>
                  <Button
                    icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}
                    busy={printing}
                    onClick={() => void printNow(bytes)}
                  >
                    {t('trace.report.print')}
                  </Button>
                  <Button
                    icon={<IconDownload size={16} stroke={1.8} aria-hidden />}
                    busy={save.running}
                    onClick={() => void saveNow()}
                  >
                    {t('trace.report.save')}
                  </Button>
                </>
              }
            />
          ) : (
            failure === null && <SkeletonRows rows={6} />
          )}
        </div>
      </div>
    </SidePanel>
  );
}
