import { act, useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DataGrid, type DataGridProps } from '../../../../renderer/ui/DataGrid';
import { nothingSelected, selectedCount, type GridSelection } from '../../../../renderer/ui/gridSelection';
import { click, focus, one, press, render } from '../render';

interface Line {
  readonly id: string;
  readonly name: string;
}
const ROWS = 200_000;
const lineAt = (index: number): Line => ({ id: `id-${index}`, name: `NOM ${index}` });
const load = (from: number, to: number): Promise<readonly Line[]> =>
  Promise.resolve(Array.from({ length: to - from }, (_, index) => lineAt(from + index)));

const base: DataGridProps<Line> = {
  label: 'Dossiers',
  columns: [{ id: 'name', header: 'Personne', width: '1fr', sortable: true, cell: line => line.name }],
  rowCount: ROWS,
  rowId: line => line.id,
  rowName: line => line.name,
  loadRange: load,
  dataKey: 'all',
};

beforeAll(() => {
  // jsdom has no layout: the window onto the list is 640 px high
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 640 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1024 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 640 });
});

const row = (container: HTMLElement, index: number): HTMLElement => one(container, `[data-index="${index}"]`, HTMLElement);
const focused = (): string | null => document.activeElement?.getAttribute('data-index') ?? null;

describe('DataGrid', () => {
  it('shows the first rows only, and says how many there are', async () => {
    const { container } = await render(<DataGrid {...base} />);
    const grid = one(container, '[role=grid]', HTMLElement);
    expect(grid.getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
    expect(row(container, 0).textContent).toBe('NOM 0');
    expect(row(container, 0).getAttribute('aria-rowindex')).toBe('2');
    expect(container.querySelectorAll('[data-index]').length).toBeLessThan(60);
  });

  it('moves by the keyboard to both ends, and keeps the focused row in the document', async () => {
    const loadRange = vi.fn(load);
    const { container } = await render(<DataGrid {...base} loadRange={loadRange} />);
    await focus(row(container, 0));
    await press('ArrowDown');
    expect(focused()).toBe('1');
    await press('PageDown');
    expect(Number(focused())).toBeGreaterThan(10);
    await press('End');
    expect(focused()).toBe(String(ROWS - 1));
    expect(row(container, ROWS - 1).getAttribute('tabindex')).toBe('0');
    await press('Home');
    expect(focused()).toBe('0');
    await press('ArrowUp');
    expect(focused()).toBe('0');
    expect(loadRange.mock.calls.every(([from, to]) => to - from <= 100)).toBe(true);
  });

  it('opens with Enter, selects with Space, and hands other keys on while a row has the focus', async () => {
    const onOpen = vi.fn();
    const onRowKey = vi.fn();
    const onSelect = vi.fn();
    const { container } = await render(
      <DataGrid {...base} onOpen={onOpen} onRowKey={onRowKey} selection={nothingSelected} onSelect={onSelect} />,
    );
    await focus(row(container, 2));
    await press('Enter');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(lineAt(2));
    await press(' ');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith({ all: false, ids: new Set(['id-2']) });
    await press('c');
    expect(onRowKey).toHaveBeenCalledExactlyOnceWith('c', lineAt(2));
    await press('c', one(container, '[data-index="2"] input', HTMLInputElement));
    expect(onRowKey).toHaveBeenCalledTimes(1);
  });

  it('selects every row without listing them', async () => {
    let now: GridSelection = nothingSelected;
    const Selecting = () => {
      const [selection, setSelection] = useState(nothingSelected);
      now = selection;
      return <DataGrid {...base} selection={selection} onSelect={setSelection} />;
    };
    const { container } = await render(<Selecting />);
    await click(one(container, '[aria-label="Tout sélectionner"]', HTMLInputElement));
    expect(selectedCount(now, ROWS)).toBe(ROWS);
    await focus(row(container, 3));
    await press(' ');
    expect(selectedCount(now, ROWS)).toBe(ROWS - 1);
    expect(row(container, 3).getAttribute('aria-selected')).toBe('false');
    expect(row(container, 4).getAttribute('aria-selected')).toBe('true');
  });

  it('drops the rows of another sort and goes back to the top', async () => {
    const { container, show } = await render(<DataGrid {...base} />);
    await focus(row(container, 5));
    const backwards = (from: number, to: number): Promise<readonly Line[]> =>
      Promise.resolve(Array.from({ length: to - from }, (_, index) => lineAt(ROWS - 1 - from - index)));
    const sort = { column: 'name', direction: 'descending' } as const;
    await show(<DataGrid {...base} loadRange={backwards} dataKey="backwards" sort={sort} onSort={() => undefined} />);
    expect(row(container, 0).textContent).toBe(`NOM ${ROWS - 1}`);
    expect(row(container, 0).getAttribute('tabindex')).toBe('0');
    expect(one(container, '[role=columnheader]', HTMLElement).getAttribute('aria-sort')).toBe('descending');
  });

  it('asks the sort of a column, and its reverse', async () => {
    const onSort = vi.fn();
    const { container } = await render(<DataGrid {...base} sort={{ column: 'name', direction: 'ascending' }} onSort={onSort} />);
    await click(one(container, '[role=columnheader] button', HTMLButtonElement));
    expect(onSort).toHaveBeenCalledExactlyOnceWith({ column: 'name', direction: 'descending' });
  });

  it('reads the rows again when the data changed, and keeps the old ones meanwhile', async () => {
    const { container, show } = await render(<DataGrid {...base} />);
    let answer: (lines: readonly Line[]) => void = () => undefined;
    const slow = () => new Promise<readonly Line[]>(resolve => (answer = resolve));
    await show(<DataGrid {...base} loadRange={slow} version={1} />);
    expect(row(container, 0).textContent).toBe('NOM 0');
    await act(async () => answer([{ id: 'id-0', name: 'NOM MARITAL' }]));
    expect(row(container, 0).textContent).toBe('NOM MARITAL');
  });

  it('says that rows could not be read, and tries again', async () => {
    const loadRange = vi.fn(load).mockRejectedValueOnce(new Error('database.corrupt'));
    const { container } = await render(<DataGrid {...base} loadRange={loadRange} />);
    const alert = one(container, '[role=alert]', HTMLElement);
    expect(alert.textContent).toContain('Rien n’a été perdu');
    await click(one(alert, 'button:first-of-type', HTMLButtonElement));
    expect(row(container, 0).textContent).toBe('NOM 0');
  });

  it('puts a heading above the first row of each part, which counts among the rows', async () => {
    const sections = [
      { id: 'late', at: 0, title: 'En retard' },
      { id: 'later', at: 2, title: 'Plus tard' },
    ];
    const { container } = await render(<DataGrid {...base} rowCount={5} sections={sections} />);
    const rows = [...container.querySelectorAll('[role=row]')];
    expect(rows.map(element => element.getAttribute('aria-rowindex'))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect([rows[1]?.textContent, rows[4]?.textContent]).toEqual(['En retard', 'Plus tard']);
    expect(one(container, '[role=grid]', HTMLElement).getAttribute('aria-rowcount')).toBe('8');
  });
});
