import { IconArrowAutofitWidth, IconChevronDown, IconChevronUp, IconMinus, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useT } from '../../i18n';
import { IconButton } from '../Button';
import { ErrorState } from '../ErrorState';
import { SkeletonRows } from '../SkeletonRows';
import { openPdf, type OpenPdf } from './pdfDocument';
import { PdfPage } from './PdfPage';
import s from './PdfView.module.css';

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
const SCREEN_POINT = 96 / 72;

export interface PdfViewProps {
  /** The file, or null while it is being made. */
  readonly bytes: Uint8Array | null;
  /** Names the preview; « Aperçu du document » by default. */
  readonly label?: string;
  /** Buttons at the right of the bar: print, save. */
  readonly actions?: ReactNode;
}

/** A PDF inside the application: pages one under the other, zoom, keys Page up, Page down, Home, End, + and -. */
export function PdfView({ bytes, label, actions }: PdfViewProps) {
  const t = useT();
  const [file, setFile] = useState<(OpenPdf & { readonly guess: { width: number; height: number } }) | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const [page, setPage] = useState(1);
  const [width, setWidth] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const onFailure = useCallback((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)), []);

  useEffect(() => {
    setFile(null);
    setFailure(null);
    setPage(1);
    if (!bytes) return undefined;
    let opened: OpenPdf | null = null;
    let dropped = false;
    const open = async (): Promise<void> => {
      opened = await openPdf(bytes);
      const first = (await opened.document.getPage(1)).getViewport({ scale: 1 });
      if (dropped) opened.close();
      else setFile({ ...opened, guess: { width: first.width, height: first.height } });
    };
    open().catch((error: unknown) => {
      if (!dropped) onFailure(error);
    });
    return () => {
      dropped = true;
      opened?.close();
    };
  }, [bytes, onFailure]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth - 32));
    watch.observe(element);
    return () => watch.disconnect();
  }, [file]);

  const fit = file && width > 0 ? Math.min(1.25 * SCREEN_POINT, width / file.guess.width) : SCREEN_POINT;
  const scale = zoom === 'fit' ? fit : zoom * SCREEN_POINT;
  const pages = file?.document.numPages ?? 0;
  const goTo = (target: number): void => {
    const number = Math.min(pages, Math.max(1, target));
    scroller.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' });
    setPage(number);
  };
  const step = (by: 1 | -1): void => {
    const now = scale / SCREEN_POINT;
    const next = by === 1 ? ZOOMS.find(value => value > now + 0.01) : ZOOMS.findLast(value => value < now - 0.01);
    if (next !== undefined) setZoom(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey) return;
    const keys: Record<string, () => void> = {
      PageDown: () => goTo(page + 1),
      PageUp: () => goTo(page - 1),
      Home: () => goTo(1),
      End: () => goTo(pages),
      '+': () => step(1),
      '-': () => step(-1),
      '0': () => setZoom('fit'),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onScroll = (): void => {
    const top = scroller.current?.getBoundingClientRect().top ?? 0;
    const shown = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-page]') ?? [])];
    const current = shown.findLast(element => element.getBoundingClientRect().top - top < 120);
    if (current) setPage(Number(current.dataset['page']));
  };

  if (failure !== null) return <ErrorState title={t('ui.pdf.failed')} safe={t('ui.pdf.failedText')} details={failure} />;
  return (
    <section className={s.view} aria-label={label ?? t('ui.pdf.label')}>
      <div className={s.bar}>
        <IconButton label={t('ui.pdf.previous')} icon={<IconChevronUp size={16} aria-hidden />} onClick={() => goTo(page - 1)} />
        <IconButton label={t('ui.pdf.next')} icon={<IconChevronDown size={16} aria-hidden />} onClick={() => goTo(page + 1)} />
        {file && <span aria-live="polite">{t('ui.pdf.page', { page, pages })}</span>}
        <span className={s.grow} />
        <IconButton label={t('ui.pdf.zoomOut')} icon={<IconMinus size={16} aria-hidden />} onClick={() => step(-1)} />
        <IconButton label={t('ui.pdf.zoomIn')} icon={<IconPlus size={16} aria-hidden />} onClick={() => step(1)} />
        <IconButton
          label={t('ui.pdf.fit')}
          icon={<IconArrowAutofitWidth size={16} aria-hidden />}
          onClick={() => setZoom('fit')}
        />
        {actions}
      </div>
      {file ? (
        <div className={s.pages} ref={scroller} tabIndex={0} onKeyDown={onKeyDown} onScroll={onScroll} role="group">
          {Array.from({ length: pages }, (_, index) => (
            <PdfPage
              key={index}
              document={file.document}
              number={index + 1}
              scale={scale}
              guess={file.guess}
              onFailure={onFailure}
            />
          ))}
        </div>
      ) : (
        <SkeletonRows rows={8} />
      )}
    </section>
  );
}
