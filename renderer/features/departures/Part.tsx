import { useId, type ReactNode } from 'react';
import s from './Departures.module.css';

export interface PartProps {
  readonly title: string;
  readonly text: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One subject of the screen. */
export function Part({ title, text, actions, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={s.head}>
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div className={s.actions}>{actions}</div>}
      </div>
      <p className={s.text}>{text}</p>
      {children}
    </section>
  );
}

export interface PartTableProps {
  /** Names the table for readers. */
  readonly label: string;
  readonly columns: readonly ReactNode[];
  readonly children: ReactNode;
}

/** A table that scrolls sideways where the window is narrow. */
export function PartTable({ label, columns, children }: PartTableProps) {
  return (
    <div className={s.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={s.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // the columns of a table never change their order
              <th key={index}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
