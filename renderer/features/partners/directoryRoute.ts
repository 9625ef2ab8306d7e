/** What the address of the directory says: the part shown, and the partner opened. */
export interface DirectorySearch {
  readonly view?: 'courts';
  readonly partner?: string;
}

export function readDirectorySearch(search: Readonly<Record<string, unknown>>): DirectorySearch {
  if (search['view'] === 'courts') return { view: 'courts' };
  const partner = search['partner'];
  return typeof partner === 'string' && /^[A-Za-z0-9_-]{22}$/.test(partner) ? { partner } : {};
}
