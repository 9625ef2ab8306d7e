/** A part of a form that its user and someone else both changed since the form was opened. */
export interface Clash {
  /** Name of the field. */
  readonly name: string;
  /** Key of the element, in a collection. */
  readonly key: string | null;
  /** What the other wrote; null for an element that they took out. */
  readonly theirs: unknown;
}

export interface Merged<T> {
  /** What the form shows: the record of now, with what its user changed. */
  readonly value: T;
  /** What a later merge starts from: the record of now; where two changes clash, still what stood before both. */
  readonly base: T;
  readonly clashes: readonly Clash[];
}

type Fields = Readonly<Record<string, unknown>>;
type Row = Fields & { readonly key: string };

/**
 * Merges a form resumed from a draft with the record as it stands now, field by field, element by element in the collections.
 * What only one side changed is taken from that side; what both changed stays as the user typed it, and is told.
 * @param base what the form started from.
 */
export function mergeDraft<T>(base: T, mine: T, theirs: T): Merged<T> {
  if (!isFields(base) || !isFields(mine) || !isFields(theirs)) return { value: mine, base: theirs, clashes: [] };
  const value: Record<string, unknown> = {};
  const nextBase: Record<string, unknown> = {};
  const clashes: Clash[] = [];
  for (const name of Object.keys(mine)) {
    const merged = mergeField(name, base[name], mine[name], theirs[name]);
    value[name] = merged.value;
    nextBase[name] = merged.base;
    clashes.push(...merged.clashes);
  }
  return { value: value as T, base: nextBase as T, clashes }; // the same fields, each of its own kind
}

/** The form once the other's value was taken (`theirs`) or the user's kept (`mine`): nothing clashes there any more. */
export function settleClash<T>(merged: Merged<T>, clash: Clash, choice: 'mine' | 'theirs'): Merged<T> {
  const place = (form: T): T => ({
    ...form,
    [clash.name]: clash.key === null ? clash.theirs : placeRow((form as Fields)[clash.name], clash.key, clash.theirs),
  }); // the same fields
  return {
    value: choice === 'theirs' ? place(merged.value) : merged.value,
    base: place(merged.base),
    clashes: merged.clashes.filter(one => one !== clash),
  };
}

function mergeField(name: string, base: unknown, mine: unknown, theirs: unknown): Merged<unknown> {
  if (same(mine, base) || same(mine, theirs)) return { value: theirs, base: theirs, clashes: [] };
  if (isRows(base) && isRows(mine) && isRows(theirs) && base.length + mine.length + theirs.length > 0)
    return mergeRows(name, base, mine, theirs);
  if (same(theirs, base)) return { value: mine, base: theirs, clashes: [] };
  if (isWords(base) && isWords(mine) && isWords(theirs))
    return { value: mergeWords(base, mine, theirs), base: theirs, clashes: [] };
  return { value: mine, base, clashes: [{ name, key: null, theirs }] };
}

function mergeRows(name: string, base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Merged<readonly Row[]> {
  const [baseOf, mineOf, theirsOf] = [base, mine, theirs].map(rows => new Map(rows.map(row => [row.key, row])));
  const value: Row[] = [];
  let nextBase = theirs;
  const clashes: Clash[] = [];
  const clash = (key: string, other: Row | null): void => {
    clashes.push({ name, key, theirs: other });
    nextBase = placeRow(nextBase, key, baseOf?.get(key) ?? null);
  };
  for (const other of theirs) {
    const [before, own] = [baseOf?.get(other.key), mineOf?.get(other.key)];
    if (own === undefined) {
      if (before === undefined) {
        if (!isBlank(other)) value.push(other);
      } else if (!same(before, other)) clash(other.key, other);
    } else if (same(own, before) || same(own, other)) value.push(other);
    else {
      value.push(own);
      if (!same(before, other)) clash(other.key, other);
    }
  }
  for (const own of mine) {
    if (theirsOf?.has(own.key)) continue;
    const before = baseOf?.get(own.key);
    if (before === undefined || isBlank(before)) value.push(own);
    else if (!same(own, before)) {
      value.push(own);
      clash(own.key, null);
    }
  }
  return { value: value.length > 0 ? value : theirs.filter(isBlank), base: nextBase, clashes };
}

/** Words chosen from a list, such as specialities: each is added or taken out by itself. */
function mergeWords(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const kept = theirs.filter(word => mine.includes(word) || !base.includes(word));
  return [...kept, ...mine.filter(word => !base.includes(word) && !kept.includes(word))];
}

function placeRow(rows: unknown, key: string, row: unknown): readonly Row[] {
  const others = isRows(rows) ? rows : [];
  if (!isRow(row)) return others.filter(one => one.key !== key);
  return others.some(one => one.key === key) ? others.map(one => (one.key === key ? row : one)) : [...others, row];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRow = (value: unknown): value is Row => isFields(value) && typeof value['key'] === 'string';
const isRows = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every(isRow);
const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string');

/** A row that only offers a place to type in: nothing in it but its key, and a kind chosen beforehand. */
const isBlank = (row: Row): boolean =>
  Object.entries(row).every(([name, part]) => name === 'key' || name === 'kind' || part === '');
