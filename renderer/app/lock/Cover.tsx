import { useLayoutEffect, useRef, type ReactNode } from 'react';
import s from './Cover.module.css';

interface CoverProps {
  /** Names it for readers. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Stands in front of everything, open dialogs included, and keeps the keyboard to itself: the browser's own modal layer. */
export function Cover({ label, children }: CoverProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    box?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => box?.close();
  }, []);
  return (
    <dialog ref={dialog} className={s.cover} aria-label={label} onCancel={event => event.preventDefault()}>
      {children}
    </dialog>
  );
}
