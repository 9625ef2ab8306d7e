import type { ReactNode } from 'react';
import { useT } from '../i18n';
import s from './PlainTable.module.css';

/** A column of figures: its title stands at the right, over them. */
export interface FigureColumn {
  readonly figures: string;
}

export interface PlainTableProps {
  /** Names the table for readers. */
  readonly label: string;
  /** Titles of the columns, which never change their order. */
  readonly columns: readonly (ReactNode | FigureColumn)[];
  /** True when every row ends with `RowActs`, whose column has a title for readers only. */
  readonly acts?: boolean;
  readonly className?: string | undefined;
  /** The rows. */
  readonly children: ReactNode;
}

const isFigures = (column: ReactNode | FigureColumn): column is FigureColumn =>
  typeof column === 'object' && column !== null && 'figures' in column;

/** A short table, every row of it drawn. It scrolls sideways where the window is narrow. */
export function PlainTable({ label, columns, acts = false, className, children }: PlainTableProps) {
  const t = useT();
  return (
    <div className={s.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={[s.table, className].filter(Boolean).join(' ')}>
        <thead>
          <tr>
            {columns.map((column, at) =>
              isFigures(column) ? (
                <th key={at} className={s.figures}>
                  {column.figures}
                </th>
              ) : (
                <th key={at}>{column}</th>
              ),
            )}
            {acts && (
              <th>
                <span className="visually-hidden">{t('ui.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** A cell under a column of figures. */
export function FigureCell({ children }: { readonly children: ReactNode }) {
  return <td className={s.figures}>{children}</td>;
}

/** The last cell of a row: the buttons that act on it. */
export function RowActs({ children }: { readonly children: ReactNode }) {
  return (
    <td>
      <div className={s.acts}>{children}</div>
    </td>
  );
}
