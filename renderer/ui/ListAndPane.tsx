import type { CSSProperties, ReactNode } from 'react';
import s from './ListAndPane.module.css';

export interface ListAndPaneProps {
  /** Width of the list in CSS pixels. */
  readonly width: number;
  /** Names the list for readers. */
  readonly label: string;
  readonly list: ReactNode;
  /** The pane, and the dialogs that the list opens. */
  readonly children: ReactNode;
}

/** A list, and beside it what is chosen in it; one over the other on a narrow window. */
export function ListAndPane({ width, label, list, children }: ListAndPaneProps) {
  return (
    <div className={s.split} style={{ '--list-width': `${width}px` } as CSSProperties}>
      <section className={s.list} aria-label={label} tabIndex={0}>
        {list}
      </section>
      {children}
    </div>
  );
}

export interface ListRowProps {
  readonly selected: boolean;
  readonly onSelect: () => void;
  /** An 18 px drawing at its start. */
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** What one presses in a row of the list to read it beside. */
export function ListRow({ selected, onSelect, icon, children }: ListRowProps) {
  return (
    <button
      type="button"
      className={s.row}
      aria-current={selected || undefined}
      data-icon={icon === undefined ? undefined : true}
      onClick={onSelect}
    >
      {icon}
      {icon === undefined ? children : <span>{children}</span>}
    </button>
  );
}

/** The smaller words of a row. */
export function ListDetail({ children }: { readonly children: ReactNode }) {
  return <span className={s.detail}>{children}</span>;
}
