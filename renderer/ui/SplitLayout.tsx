import { Children, type CSSProperties, type ReactNode } from 'react';
import s from './SplitLayout.module.css';

export interface SplitLayoutProps {
  /** One CSS grid track for each child: `1fr 292px`. */
  readonly tracks: string;
  /** The columns. */
  readonly children: ReactNode;
}

/** Columns that scroll by themselves, with a hairline between; one under the other on a narrow window. */
export function SplitLayout({ tracks, children }: SplitLayoutProps) {
  return (
    <div className={s.split} style={{ '--columns': tracks } as CSSProperties}>
      {Children.toArray(children)}
    </div>
  );
}

export interface SplitColumnProps {
  /** Names the column for readers, who may jump from one to the next. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A column of a SplitLayout; scrollable with the keyboard. */
export function SplitColumn({ label, children }: SplitColumnProps) {
  return (
    <section className={s.column} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
