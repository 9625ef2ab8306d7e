/** Which rows are chosen: those of `ids`, or all but those of `ids`. So 200,000 rows can be chosen without their list. */
export interface GridSelection {
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
}

export const nothingSelected: GridSelection = { all: false, ids: new Set() };
export const everythingSelected: GridSelection = { all: true, ids: new Set() };

/** True when the row is chosen. */
export const isSelected = (selection: GridSelection, id: string): boolean => selection.all !== selection.ids.has(id);

/** Chooses a row, or no longer. */
export function toggleSelected(selection: GridSelection, id: string): GridSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { all: selection.all, ids };
}

/** How many rows are chosen out of `rowCount`. */
export const selectedCount = (selection: GridSelection, rowCount: number): number =>
  selection.all ? rowCount - selection.ids.size : selection.ids.size;
