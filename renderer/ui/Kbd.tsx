import type { ReactNode } from 'react';
import s from './Kbd.module.css';

export interface KbdProps {
  readonly children: ReactNode;
  /** Takes the colour of what surrounds it, as inside a filled button. */
  readonly inherit?: boolean;
}

/** The cap of a key. */
export function Kbd({ children, inherit = false }: KbdProps) {
  return (
    <kbd className={s.kbd} data-inherit={inherit || undefined}>
      {children}
    </kbd>
  );
}
