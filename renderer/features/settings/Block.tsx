import type { ReactNode } from 'react';
import s from './Block.module.css';

export interface BlockProps {
  readonly title: string;
  /** What it is for. */
  readonly text?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One subject of a settings page. */
export function Block({ title, text, actions, children }: BlockProps) {
  return (
    <div className={s.block}>
      <div className={s.head}>
        <h2>{title}</h2>
        {actions !== undefined && <div className={s.actions}>{actions}</div>}
      </div>
      {text !== undefined && <p className={s.text}>{text}</p>}
      {children}
    </div>
  );
}
