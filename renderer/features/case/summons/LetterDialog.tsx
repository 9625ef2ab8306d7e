import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useQueryCall } from '../../../app/connection';
import { FailureState } from '../../../app/failure';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { PdfView } from '../../../ui/pdf/PdfView';
import { usePaperActions } from '../documents/usePaperActions';
import s from './Summons.module.css';

export interface LetterDialogProps {
  readonly document: string;
  /** True for another letter than a summons. */
  readonly letter?: boolean;
  readonly onClose: () => void;
}

/** The letter just made: Enter prints it. */
export function LetterDialog({ document: id, letter = false, onClose }: LetterDialogProps) {
  const t = useT();
  const file = useQueryCall('document.bytes', { id });
  const bytes = file.data?.bytes ?? null;
  const actions = usePaperActions(id, bytes);
  const printButton = useRef<HTMLButtonElement>(null);
  const ready = bytes !== null;
  useEffect(() => {
    if (ready) printButton.current?.focus();
  }, [ready]);
  return (
    <Dialog
      opened
      onClose={onClose}
      width={920}
      title={t(letter ? 'letters.letter.ready' : 'summons.ready')}
      actions={
        <>
          <Button onClick={onClose}>{t('summons.close')}</Button>
          <Button icon={<IconDownload size={16} stroke={1.8} aria-hidden />} busy={actions.saving} onClick={actions.save}>
            {t('documents.save')}
          </Button>
          <Button
            kind="primary"
            ref={printButton}
            icon={<IconPrinter size={16} stroke={1.8} aria-hidden />}
            disabled={!ready}
            busy={actions.printing}
            onClick={actions.print}
          >
            {t(letter ? 'letters.letter.print' : 'summons.print')}
          </Button>
        </>
      }
    >
      <div className={s.preview}>
        {file.error ? (
          <FailureState failure={file.error.failure} onRetry={() => void file.refetch()} />
        ) : (
          <PdfView
            bytes={bytes}
            label={t('documents.preview', { title: t(letter ? 'letters.letter.name' : 'summons.letter') })}
          />
        )}
      </div>
    </Dialog>
  );
}
