import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { GridColumn } from './DataGridRow';
import s from './DataGrid.module.css';

export interface GridSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

interface GridHeadCellProps<Row> {
  readonly column: GridColumn<Row>;
  readonly sort: GridSort | undefined;
  readonly onSort: ((sort: GridSort) => void) | undefined;
}

/** The heading of a column; it sorts when it can. */
export function GridHeadCell<Row>({ column, sort, onSort }: GridHeadCellProps<Row>) {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <span
      role="columnheader"
      className={`${s.headCell ?? ''} ${column.align === 'end' ? (s.end ?? '') : ''}`}
      aria-sort={direction}
    >
      {column.sortable && onSort ? (
        <button type="button" onClick={() => onSort({ column: column.id, direction: next })}>
          {column.header}
          {direction !== undefined && <Arrow size={13} aria-hidden />}
        </button>
      ) : (
        <span className={column.quietHeader ? 'visually-hidden' : undefined}>{column.header}</span>
      )}
    </span>
  );
}
