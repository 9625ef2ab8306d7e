import { useEffect, useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import s from './RichText.module.css';

/** What a reader points to: words chosen in a passage, or the whole passage that has the focus. */
export interface Pointed {
  readonly block: string | null;
  readonly quote: string;
}

const QUOTE = 2000;

export interface PassageReaderProps {
  readonly label: string;
  readonly children: ReactNode;
  /** Takes the keyboard as it opens. */
  readonly autoFocus?: boolean;
  readonly ref?: RefObject<HTMLDivElement | null>;
}

/** A text that is read passage by passage: the arrows move, and from the passage Shift and the arrows choose words. */
export function PassageReader({ label, children, autoFocus = false, ref }: PassageReaderProps) {
  const own = useRef<HTMLDivElement>(null);
  const box = ref ?? own;
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus, box]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const passages = [...(box.current?.querySelectorAll<HTMLElement>('[tabindex="-1"]') ?? [])];
    const at = passages.findIndex(one => one === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: passages.length - 1 }[event.key];
    const next = to === undefined ? undefined : passages[Math.min(to, passages.length - 1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    // a caret at its beginning lets the keyboard choose words from there
    getSelection()?.collapse(next, 0);
    next.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={s.reader} ref={box} role="region" aria-label={label} tabIndex={0} onKeyDown={onKeyDown}>
      <article className={s.document} lang="fr">
        {children}
      </article>
    </div>
  );
}

/** What is chosen in a text: its words, or the whole passage when none are; the whole text when no passage has the focus. */
export function pointedIn(box: HTMLElement | null): Pointed {
  const selection = getSelection();
  const within = (node: Node | null): HTMLElement | null => {
    const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
    const passage = element?.closest<HTMLElement>('[data-path]') ?? null;
    return passage !== null && box?.contains(passage) === true ? passage : null;
  };
  const chosen = within(selection?.anchorNode ?? null);
  if (selection && chosen && !selection.isCollapsed) {
    // numbers of other comments are no words of the text
    const copy = selection.getRangeAt(0).cloneContents();
    for (const badge of copy.querySelectorAll(`.${s.badge ?? 'badge'}, del`)) badge.remove();
    return { block: chosen.dataset['path'] ?? null, quote: copy.textContent.slice(0, QUOTE) };
  }
  const focused = within(document.activeElement);
  return focused ? { block: focused.dataset['path'] ?? null, quote: '' } : { block: null, quote: '' };
}
