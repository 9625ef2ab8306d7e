import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  Fragment,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { useT } from '../i18n';
import { GridHeadCell, type GridSort } from './DataGridHead';
import { DataGridRow, type GridColumn } from './DataGridRow';
import { ErrorState } from './ErrorState';
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  selectedCount,
  toggleSelected,
  type GridSelection,
} from './gridSelection';
import { useRangeRows } from './useRangeRows';
import { useLateEnough } from './SkeletonRows';
import s from './DataGrid.module.css';

export type { GridSort } from './DataGridHead';

const HEAD_HEIGHT = 29;
const SECTION_HEIGHT = 32;

/** A heading above the row of that rank, which begins a part of the list. */
export interface GridSection {
  readonly at: number;
  readonly title: ReactNode;
  /** Names the section when its rows change: keys the heading. */
  readonly id: string;
}

const noSections: readonly GridSection[] = [];

export interface DataGridProps<Row> {
  /** Names the grid for readers. */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rowCount: number;
  readonly rowId: (row: Row) => string;
  /** Names a row: « NOM Prénom ». */
  readonly rowName: (row: Row) => string;
  /** Reads rows `from` (included) to `to` (excluded); rows are asked by hundreds, as they come in sight. */
  readonly loadRange: (from: number, to: number) => Promise<readonly Row[]>;
  /** Names the filter and sort: another key drops the rows and goes back to the top. */
  readonly dataKey: string;
  /** Grows when the data changed under the same key. */
  readonly version?: number;
  readonly sort?: GridSort;
  readonly onSort?: (sort: GridSort) => void;
  readonly selection?: GridSelection;
  readonly onSelect?: (selection: GridSelection) => void;
  readonly onOpen?: (row: Row) => void;
  /** A key the grid does not use, while a row has the focus: single letters act here only (WCAG 2.1.4). */
  readonly onRowKey?: (key: string, row: Row) => void;
  /** Height of a row in CSS pixels; 32 by default. */
  readonly rowHeight?: number;
  /** Parts of the list, in order; their headings scroll with the rows. */
  readonly sections?: readonly GridSection[];
  /** Width under which the grid scrolls sideways, in CSS pixels. */
  readonly minWidth?: number;
}

/** A long list in rows: only what is in sight is in the document, the focused row always is. */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const {
    columns,
    rowCount,
    rowId,
    rowName,
    selection,
    onSelect,
    onOpen,
    rowHeight = 32,
    dataKey,
    sections = noSections,
  } = props;
  const t = useT();
  const late = useLateEnough();
  const rows = useRangeRows(props);
  const [activeAt, setActiveAt] = useState({ key: dataKey, index: 0 });
  const active = activeAt.key === dataKey ? Math.min(activeAt.index, Math.max(0, rowCount - 1)) : 0;
  const scroller = useRef<HTMLDivElement>(null);
  const takeFocus = useRef(false);
  const sectionAt = useMemo(() => new Map(sections.map(section => [section.at, section])), [sections]);
  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: index => rowHeight + (sectionAt.has(index) ? SECTION_HEIGHT : 0),
    overscan: 8,
    scrollMargin: HEAD_HEIGHT, // the sticky header scrolls with the rows
    scrollPaddingStart: HEAD_HEIGHT,
    initialRect: { width: 1024, height: 640 },
    rangeExtractor: range => {
      const shown = new Set<number>([Math.min(active, range.count - 1)]);
      const last = Math.min(range.count - 1, range.endIndex + range.overscan);
      for (let index = Math.max(0, range.startIndex - range.overscan); index <= last; index++) shown.add(index);
      return [...shown].filter(index => index >= 0).sort((a, b) => a - b);
    },
  });
  const sectionRanks = sections.map(section => section.at).join(' ');
  useLayoutEffect(() => virtual.measure(), [virtual, sectionRanks]); // it keeps the sizes of the sections before
  const items = virtual.getVirtualItems();
  const inSight = virtual.calculateRange();
  const [from, to] = inSight ? [inSight.startIndex, inSight.endIndex + 1] : [0, Math.min(rowCount, 40)];
  const { want } = rows;
  useEffect(() => {
    if (rowCount > 0) want(Math.max(0, from - 8), Math.min(rowCount, to + 8));
  }, [want, from, to, rowCount, active]);
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [dataKey]);
  useEffect(() => {
    if (!takeFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!row) return;
    takeFocus.current = false;
    row.focus({ preventScroll: true });
  }, [active, items]);

  // rows are memoised, so that what they call must stay the same function
  const latest = useRef({ rows, props, dataKey });
  useEffect(() => {
    latest.current = { rows, props, dataKey };
  });
  const onFocus = useCallback((index: number) => setActiveAt({ key: latest.current.dataKey, index }), []);
  const onToggle = useCallback((index: number) => {
    const now = latest.current;
    const row = now.rows.rowAt(index);
    if (row !== undefined) now.props.onSelect?.(toggleSelected(now.props.selection ?? nothingSelected, now.props.rowId(row)));
  }, []);
  const onOpenRow = useCallback((index: number) => {
    const row = latest.current.rows.rowAt(index);
    if (row !== undefined) latest.current.props.onOpen?.(row);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // keys of header buttons and checkboxes stay theirs
    if (!(event.target instanceof HTMLElement) || event.target.dataset['index'] === undefined) return;
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / rowHeight) - 1);
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rowCount - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      const next = Math.max(0, Math.min(rowCount - 1, target));
      takeFocus.current = true;
      virtual.scrollToIndex(next);
      setActiveAt({ key: dataKey, index: next });
      return;
    }
    if (event.ctrlKey) return;
    if (event.key === ' ') {
      event.preventDefault();
      if (onSelect) onToggle(active);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (onOpen) onOpenRow(active);
    } else {
      const row = rows.rowAt(active);
      if (row !== undefined) props.onRowKey?.(event.key, row);
    }
  };

  const tracks = useMemo(
    () => [...(onSelect ? ['40px'] : []), ...columns.map(column => column.width)].join(' '),
    [columns, onSelect],
  );
  const chosen = selection ? selectedCount(selection, rowCount) : 0;
  if (rows.failure !== null)
    return <ErrorState title={t('ui.grid.failed')} safe={t('ui.grid.failedText')} onRetry={rows.retry} details={rows.failure} />;
  return (
    <div className={s.scroller} ref={scroller} onKeyDown={onKeyDown}>
      <div
        role="grid"
        className={s.grid}
        aria-label={props.label}
        aria-rowcount={rowCount + 1 + sections.length}
        aria-colcount={columns.length + (onSelect ? 1 : 0)}
        aria-multiselectable={onSelect ? true : undefined}
        style={{ '--columns': tracks, '--grid-width': `${props.minWidth ?? 0}px` } as CSSProperties} // custom properties
      >
        <div role="rowgroup" className={s.head}>
          <div role="row" aria-rowindex={1} className={s.headRow}>
            {onSelect && (
              <span role="columnheader" className={s.headCell}>
                <Checkbox
                  aria-label={t('ui.grid.selectAll')}
                  checked={rowCount > 0 && chosen === rowCount}
                  indeterminate={chosen > 0 && chosen < rowCount}
                  onChange={() => onSelect(chosen === rowCount ? nothingSelected : everythingSelected)}
                />
              </span>
            )}
            {columns.map(column => (
              <GridHeadCell key={column.id} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className={s.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(item => {
            const row = rows.rowAt(item.index);
            const section = sectionAt.get(item.index);
            const top = item.start - HEAD_HEIGHT;
            const rank = item.index + 2 + sections.filter(one => one.at <= item.index).length;
            return (
              <Fragment key={item.index}>
                {section && (
                  <div
                    role="row"
                    className={s.section}
                    aria-rowindex={rank - 1}
                    style={rowStyle(top, SECTION_HEIGHT)}
                    key={section.id}
                  >
                    <span role="gridcell" aria-colspan={columns.length + (onSelect ? 1 : 0)}>
                      {section.title}
                    </span>
                  </div>
                )}
                <DataGridRow
                  row={row}
                  name={row === undefined ? '' : rowName(row)}
                  index={item.index}
                  rank={rank}
                  style={rowStyle(section ? top + SECTION_HEIGHT : top, rowHeight)}
                  columns={columns}
                  active={item.index === active}
                  selectable={onSelect !== undefined}
                  selected={row !== undefined && selection !== undefined && isSelected(selection, rowId(row))}
                  late={late}
                  onFocus={onFocus}
                  onToggle={onToggle}
                  onOpen={onOpenRow}
                />
              </Fragment>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const styles = new Map<string, CSSProperties>();
/** The same place gives the same object, so that memoised rows stay still. */
function rowStyle(top: number, height: number): CSSProperties {
  const key = `${top} ${height}`;
  const known = styles.get(key);
  if (known) return known;
  if (styles.size > 2_000) styles.clear();
  const style = { height, transform: `translateY(${top}px)` };
  styles.set(key, style);
  return style;
}
