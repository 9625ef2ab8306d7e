import { IconArrowDown, IconArrowUp, IconRotateClockwise, IconX } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useQueryCall } from '../../../app/connection';
import { useT } from '../../../i18n';
import { IconButton } from '../../../ui/Button';
import { openPdf, type OpenPdf } from '../../../ui/pdf/pdfDocument';
import { PdfPage } from '../../../ui/pdf/PdfPage';
import { moved, turned, type ArrangedPage } from './arrangedPages';
import s from './Files.module.css';

export interface PageOrderProps {
  readonly pages: readonly ArrangedPage[];
  readonly titleOf: (document: string) => string;
  readonly onChange: (pages: readonly ArrangedPage[]) => void;
}

/** A page is drawn as large as a postage stamp: pixels for a point, and the size of A4 in points until it is measured. */
const STAMP = { scale: 0.09, guess: { width: 595, height: 842 } } as const;
/** The buttons of a line, in their order. */
const BUTTONS = ['turn', 'up', 'down', 'leave'] as const;
type Act = (typeof BUTTONS)[number];

/** The pages in their order, with what each may undergo; a button keeps the focus while its page moves. */
export function PageOrder({ pages, titleOf, onChange }: PageOrderProps) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<{ readonly at: number; readonly act: Act } | null>(null);
  const [files, setFiles] = useState<Readonly<Record<string, OpenPdf>>>({});

  // a line that moves in the document loses the focus: it is given back
  useLayoutEffect(() => {
    if (!focused.current) return;
    const { at, act } = focused.current;
    focused.current = null;
    const buttons = [...(list.current?.children[at]?.querySelectorAll('button') ?? [])];
    const button = buttons[BUTTONS.indexOf(act)];
    (button?.disabled === true ? buttons.find(one => !one.disabled) : button)?.focus();
  }, [pages]);

  const change = (next: readonly ArrangedPage[], at: number, act: Act): void => {
    focused.current = { at: Math.max(0, Math.min(at, next.length - 1)), act };
    onChange(next);
  };
  const sources = [...new Set(pages.map(one => one.document))];
  return (
    <>
      {sources.map(id => (
        <Source key={id} document={id} onOpen={file => setFiles(now => ({ ...now, [id]: file }))} />
      ))}
      <ol className={s.order} ref={list} aria-label={t('files.pages')}>
        {pages.map(({ key, document: id, page, turn }, at) => {
          const name = t('files.page', { page: page + 1, title: titleOf(id) });
          const file = files[id];
          return (
            <li key={key} className={s.line}>
              <div className={s.stamp} aria-hidden inert>
                {file && (
                  <div style={{ rotate: `${turn}deg` }}>
                    <PdfPage document={file.document} number={page + 1} {...STAMP} onFailure={() => undefined} />
                  </div>
                )}
              </div>
              <span className={s.name}>
                <span>{name}</span>
                {turn !== 0 && <span>{t('files.turned', { turn })}</span>}
              </span>
              <span className={s.acts}>
                <IconButton
                  label={t('files.turn', { name })}
                  icon={<IconRotateClockwise size={16} aria-hidden />}
                  onClick={() => change(turned(pages, key), at, 'turn')}
                />
                <IconButton
                  label={t('files.up', { name })}
                  icon={<IconArrowUp size={16} aria-hidden />}
                  disabled={at === 0}
                  onClick={() => change(moved(pages, key, -1), at - 1, 'up')}
                />
                <IconButton
                  label={t('files.down', { name })}
                  icon={<IconArrowDown size={16} aria-hidden />}
                  disabled={at === pages.length - 1}
                  onClick={() => change(moved(pages, key, 1), at + 1, 'down')}
                />
                <IconButton
                  label={t('files.leave', { name })}
                  icon={<IconX size={16} aria-hidden />}
                  disabled={pages.length === 1}
                  onClick={() =>
                    change(
                      pages.filter(one => one.key !== key),
                      at,
                      'leave',
                    )
                  }
                />
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

/** Opens a paper once for all its pages; one that cannot be drawn has its lines without pictures, and the core says what is wrong with it. */
function Source({ document: id, onOpen }: { readonly document: string; readonly onOpen: (file: OpenPdf) => void }) {
  const { data } = useQueryCall('document.bytes', { id });
  const bytes = data?.bytes ?? null;
  const opened = useRef(onOpen);
  useEffect(() => {
    if (!bytes) return undefined;
    let file: OpenPdf | null = null;
    let dropped = false;
    void openPdf(bytes).then(
      pdf => {
        file = pdf;
        if (dropped) pdf.close();
        else opened.current(pdf);
      },
      () => undefined,
    );
    return () => {
      dropped = true;
      file?.close();
    };
  }, [bytes]);
  return null;
}
