import type { RegisterKey } from '../../../shared/protocol/operation';

/** A version within this vault: the device by its local index, and that device's count. */
export interface LocalRef {
  readonly device: number;
  readonly n: number;
}

/** The maximal versions of each register of a record. */
export type VersionMap = Map<RegisterKey, LocalRef[]>;

const byDeviceThenCount = (a: LocalRef, b: LocalRef): number => a.device - b.device || a.n - b.n;

/** Reads the `versions` column: groups `device.n:register,register` separated by `;`. */
export function parseVersions(text: string): VersionMap {
  const map: VersionMap = new Map();
  if (text === '') return map;
  for (const group of text.split(';')) {
    const colon = group.indexOf(':');
    const dot = group.indexOf('.');
    const ref = { device: Number(group.slice(0, dot)), n: Number(group.slice(dot + 1, colon)) };
    for (const key of group.slice(colon + 1).split(',')) {
      const refs = map.get(key);
      if (refs) refs.push(ref);
      else map.set(key, [ref]);
    }
  }
  return map;
}

/** Writes the `versions` column. Equal maps give equal text, whatever the order in which they were built. */
export function formatVersions(map: VersionMap): string {
  const groups = new Map<string, { ref: LocalRef; keys: RegisterKey[] }>();
  for (const [key, refs] of map) {
    for (const ref of refs) {
      const name = `${ref.device}.${ref.n}`;
      const group = groups.get(name);
      if (group) group.keys.push(key);
      else groups.set(name, { ref, keys: [key] });
    }
  }
  return [...groups.values()]
    .sort((a, b) => byDeviceThenCount(a.ref, b.ref))
    .map(({ ref, keys }) => `${ref.device}.${ref.n}:${keys.sort().join(',')}`)
    .join(';');
}

/** Registers that hold several values side by side. */
export const conflictingKeys = (map: VersionMap): RegisterKey[] =>
  [...map]
    .filter(([, refs]) => refs.length > 1)
    .map(([key]) => key)
    .sort();
