import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n';
import s from './PdfView.module.css';

export interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  /** CSS pixels for a point of the document. */
  readonly scale: number;
  /** Size of a page not measured yet, in points. */
  readonly guess: { readonly width: number; readonly height: number };
  readonly onFailure: (error: unknown) => void;
}

/** One page: its picture, and its text above it for readers, selection and search. Drawn when it comes near. */
export function PdfPage({ document: pdf, number, scale, guess, onFailure }: PdfPageProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  const [size, setSize] = useState(guess);

  useEffect(() => {
    if (!box.current) return undefined;
    const watch = new IntersectionObserver(entries => setNear(entries.some(entry => entry.isIntersecting)), {
      rootMargin: '600px',
    });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    const [surface, layer] = [canvas.current, text.current];
    if (!near || !surface || !layer) return undefined;
    let stop = (): void => {
      stopped = true;
    };
    let stopped = false;
    const draw = async (): Promise<void> => {
      const [{ TextLayer }, page] = await Promise.all([import('pdfjs-dist'), pdf.getPage(number)]);
      if (stopped) return;
      const viewport = page.getViewport({ scale });
      setSize({ width: viewport.width / scale, height: viewport.height / scale });
      const density = window.devicePixelRatio || 1;
      surface.width = Math.floor(viewport.width * density);
      surface.height = Math.floor(viewport.height * density);
      const canvasContext = surface.getContext('2d');
      if (!canvasContext) throw new Error('No drawing surface');
      const drawing = page.render({ canvasContext, viewport, transform: [density, 0, 0, density, 0, 0] });
      const words = new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport });
      stop = () => {
        stopped = true;
        drawing.cancel();
        words.cancel();
      };
      layer.replaceChildren();
      await Promise.all([drawing.promise, words.render()]);
    };
    draw().catch((error: unknown) => {
      if (!stopped) onFailure(error);
    });
    return () => stop();
  }, [near, pdf, number, scale, onFailure]);

  const pages = pdf.numPages;
  return (
    <div
      ref={box}
      className={s.page}
      role="region"
      aria-label={t('ui.pdf.pageName', { page: number, pages })}
      data-page={number}
      style={{ width: size.width * scale, height: size.height * scale }}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={text} className={s.text} style={{ ['--scale-factor' as string]: String(scale) }} />
    </div>
  );
}
