const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The values that differ from those of the record: only what someone changed is written to the journal. */
export function changedOnly<T extends object>(values: T, record: object | null): Partial<T> {
  const before = new Map<string, unknown>(Object.entries(record ?? {}));
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => (record === null ? value !== null : !same(value, before.get(name)))),
  ) as Partial<T>; // a part of `values` itself
}
