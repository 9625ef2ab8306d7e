/** The views of the screen of reports, in their order. */
export const reportsViews = ['own', 'tray', 'sign'] as const;
export type ReportsView = (typeof reportsViews)[number];

export interface ReportsSearch {
  readonly view?: ReportsView;
}

/** Reads what stands after `?` in the address of the reports; anything unknown is dropped. */
export function readReportsSearch(search: Readonly<Record<string, unknown>>): ReportsSearch {
  const view = reportsViews.find(one => one === search['view']);
  return view === undefined ? {} : { view };
}
