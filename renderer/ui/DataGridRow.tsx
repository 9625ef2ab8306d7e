import { Checkbox } from '@mantine/core';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { useT } from '../i18n';
import s from './DataGrid.module.css';

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** A CSS grid track: `216px`, `minmax(360px, 1fr)`. */
  readonly width: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortable?: boolean;
  /** The header stays for readers only. */
  readonly quietHeader?: boolean;
  readonly align?: 'start' | 'end';
}

export interface DataGridRowProps<Row> {
  readonly row: Row | undefined;
  readonly name: string;
  readonly index: number;
  /** Place among the rows and headings of the grid, from 1. */
  readonly rank: number;
  readonly style: CSSProperties;
  readonly columns: readonly GridColumn<Row>[];
  readonly active: boolean;
  readonly selectable: boolean;
  readonly selected: boolean;
  /** Shows grey bars while the row is on its way. */
  readonly late: boolean;
  readonly onFocus: (index: number) => void;
  readonly onToggle: (index: number) => void;
  readonly onOpen: (index: number) => void;
}

function PlainRow<Row>(props: DataGridRowProps<Row>) {
  const { row, index, columns, selectable, selected } = props;
  const t = useT();
  return (
    <div
      role="row"
      className={s.row}
      data-index={index}
      aria-rowindex={props.rank}
      aria-selected={selectable ? selected : undefined}
      aria-busy={row === undefined || undefined}
      tabIndex={props.active ? 0 : -1}
      onFocus={() => props.onFocus(index)}
      onDoubleClick={() => props.onOpen(index)}
      style={props.style}
    >
      {selectable && (
        <span role="gridcell" className={`${s.cell ?? ''} ${s.check ?? ''}`}>
          <Checkbox
            tabIndex={-1}
            aria-label={t('ui.grid.select', { name: props.name })}
            checked={selected}
            disabled={row === undefined}
            onChange={() => props.onToggle(index)}
          />
        </span>
      )}
      {columns.map(column => (
        <span role="gridcell" key={column.id} className={`${s.cell ?? ''} ${column.align === 'end' ? (s.end ?? '') : ''}`}>
          {row === undefined ? props.late && <i className={s.bone} /> : column.cell(row)}
        </span>
      ))}
      {row === undefined && columns.length === 0 && <span role="gridcell">{t('ui.grid.loading')}</span>}
    </div>
  );
}

/** One row. Memoised: an arrow key then redraws two rows, not thirty. */
export const DataGridRow = memo(PlainRow) as typeof PlainRow; // memo loses the type parameter
