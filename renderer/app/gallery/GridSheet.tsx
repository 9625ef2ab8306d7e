import { useCallback, useState } from 'react';
import { addDays, type CalendarDate } from '../../../shared/base/calendarDate';
import { DataGrid, type GridSort } from '../../ui/DataGrid';
import type { GridColumn } from '../../ui/DataGridRow';
import { DateText } from '../../ui/DateText';
import { nothingSelected, type GridSelection } from '../../ui/gridSelection';
import { Name } from '../../ui/Name';
import { ProgressRod } from '../../ui/ProgressRod';
import { State } from '../../ui/State';
import { useToday } from '../../ui/today';
import s from './Gallery.module.css';

const ROWS = 200_000;
const LAST = ['COMBALUZIER', 'VASSEROT', 'KOWALCZYK', 'TRÉMOULET', 'ZERROUKI', 'YAMÉOGO', 'PÉRIDIER', 'AÏT-OUMEZIANE'];
const FIRST = ['Maëva', 'Loïc', 'Bruno', 'Odile', 'Rachid', 'Désiré', 'Océane', 'Jérémy'];

interface Line {
  readonly id: string;
  readonly last: string;
  readonly first: string;
  readonly born: number;
  readonly due: CalendarDate;
  readonly lateBy: number;
  readonly share: number;
}

const columns: readonly GridColumn<Line>[] = [
  {
    id: 'name',
    header: 'Personne',
    width: '248px',
    sortable: true,
    cell: line => (
      <>
        <Name last={line.last} first={line.first} />
        <span className="muted"> · {line.born}</span>
      </>
    ),
  },
  { id: 'measures', header: 'Mesures', width: '132px', cell: () => 'SPROB + TIG' },
  {
    id: 'end',
    header: 'Terme',
    width: '156px',
    cell: line => (
      <span className={s.term}>
        <ProgressRod value={line.share} />
        <DateText date={addDays(line.due, 300)} />
      </span>
    ),
  },
  { id: 'pace', header: 'Suivi', width: '84px', cell: () => <b className="strong">Renforcé</b> },
  {
    id: 'due',
    header: 'Prochaine échéance',
    width: 'minmax(360px, 1fr)',
    sortable: true,
    cell: line => (
      <span className={s.due}>
        <State tone={line.lateBy > 0 ? 'late' : line.lateBy > -14 ? 'soon' : 'none'}>
          <DateText date={line.due} form={line.lateBy > -14 ? 'due' : 'weekday'} />
        </State>
        <span>
          Rapport d’évaluation <span className="muted">· D.113-44</span>
        </span>
      </span>
    ),
  },
];

/** A grid of 200,000 rows that arrive late, as from a slow disk. */
export function GridSheet() {
  const today = useToday();
  const [sort, setSort] = useState<GridSort>({ column: 'due', direction: 'ascending' });
  const [selection, setSelection] = useState<GridSelection>(nothingSelected);
  const loadRange = useCallback(
    (from: number, to: number) =>
      new Promise<readonly Line[]>(resolve => {
        const lines = Array.from({ length: to - from }, (_, index) => lineAt(from + index, today));
        setTimeout(() => resolve(lines), 30);
      }),
    [today],
  );
  return (
    <DataGrid
      label="Lignes d’exemple"
      columns={columns}
      rowCount={ROWS}
      rowId={line => line.id}
      rowName={line => `${line.last} ${line.first}`}
      loadRange={loadRange}
      dataKey={`${sort.column} ${sort.direction}`}
      sort={sort}
      onSort={setSort}
      selection={selection}
      onSelect={setSelection}
      minWidth={1000}
    />
  );
}

function lineAt(index: number, today: CalendarDate): Line {
  const lateBy = 6 - Math.floor(index / 2);
  return {
    id: String(index),
    last: LAST[index % LAST.length] ?? '',
    first: FIRST[(index * 3) % FIRST.length] ?? '',
    born: 1960 + (index % 45),
    due: addDays(today, -Math.max(lateBy, -900)),
    lateBy,
    share: (index % 11) / 10,
  };
}
