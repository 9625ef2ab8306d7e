import { useMemo } from 'react';
import { caseloadSorts } from '../../../shared/contract/caseload';
import type { CaseLine, CaseloadQuery } from '../../../shared/contract';
import { useT, type TextKey } from '../../i18n';
import type { GridSort } from '../../ui/DataGrid';
import type { GridColumn } from '../../ui/DataGridRow';
import {
  AppointmentCell,
  BirthCell,
  DeadlineCell,
  EndCell,
  FlagsCell,
  IntensityCell,
  MeasuresCell,
  PersonCell,
  SeenCell,
} from './CaseCells';
import type { CaseloadColumn } from './caseloadView';

interface ColumnLook {
  readonly header: TextKey;
  /** Width in CSS pixels; the deadline takes what is left, at least this much. */
  readonly width: number;
  readonly cell: GridColumn<CaseLine>['cell'];
}

const looks: Readonly<Record<CaseloadColumn, ColumnLook>> = {
  name: { header: 'caseload.columns.name', width: 216, cell: line => <PersonCell line={line} /> },
  flags: { header: 'caseload.columns.flags', width: 32, cell: line => <FlagsCell line={line} /> },
  measures: { header: 'caseload.columns.measures', width: 132, cell: line => <MeasuresCell line={line} /> },
  end: { header: 'caseload.columns.end', width: 156, cell: line => <EndCell line={line} /> },
  intensity: { header: 'caseload.columns.intensity', width: 84, cell: line => <IntensityCell line={line} /> },
  appointment: { header: 'caseload.columns.appointment', width: 148, cell: line => <AppointmentCell line={line} /> },
  deadline: { header: 'caseload.columns.deadline', width: 340, cell: line => <DeadlineCell line={line} /> },
  seen: { header: 'caseload.columns.seen', width: 64, cell: line => <SeenCell line={line} /> },
  officer: { header: 'caseload.columns.officer', width: 160, cell: line => line.officer?.name ?? '—' },
  antenna: { header: 'caseload.columns.antenna', width: 160, cell: line => line.antenna?.name ?? '—' },
  birthDate: { header: 'caseload.columns.birthDate', width: 96, cell: line => <BirthCell line={line} /> },
};

export const columnHeader = (column: CaseloadColumn): TextKey => looks[column].header;

type SortName = CaseloadQuery['sort']['by'];
const isSort = (name: string): name is SortName => caseloadSorts.some(sort => sort === name);

/** The sort of the query as the grid shows it, and back. */
export const gridSort = ({ by, descending }: CaseloadQuery['sort']): GridSort => ({
  column: by,
  direction: descending ? 'descending' : 'ascending',
});
export const querySort = ({ column, direction }: GridSort): CaseloadQuery['sort'] | null =>
  isSort(column) ? { by: column, descending: direction === 'descending' } : null;

const PADDING = 32;
const CHECKBOX = 40;

/** The columns as the grid takes them, and the width under which it scrolls sideways. */
export function useGridColumns(shown: readonly CaseloadColumn[]): {
  readonly columns: readonly GridColumn<CaseLine>[];
  readonly minWidth: number;
} {
  const t = useT();
  return useMemo(() => {
    const stretched = shown.includes('deadline') ? 'deadline' : 'name';
    const columns = shown.map(id => {
      const { header, width, cell } = looks[id];
      return {
        id,
        header: t(header),
        width: id === stretched ? `minmax(${width}px, 1fr)` : `${width}px`,
        cell,
        sortable: isSort(id),
        quietHeader: id === 'flags',
      };
    });
    return { columns, minWidth: shown.reduce((sum, id) => sum + looks[id].width, CHECKBOX + PADDING) };
  }, [shown, t]);
}
