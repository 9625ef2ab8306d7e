import type { OperationRef } from './operation';
import type { Stamp } from './hybridClock';

/** One written value of a register. */
export interface Version {
  readonly ref: OperationRef;
  readonly stamp: Stamp;
  readonly value: unknown;
}

/**
 * State of a register: the versions that no applied operation dominates, and the versions named as seen by an applied
 * operation but not yet received themselves.
 */
export interface Register {
  readonly maximal: readonly Version[];
  readonly awaited: readonly OperationRef[];
}

export const EMPTY_REGISTER: Register = { maximal: [], awaited: [] };

const sameRef = (a: OperationRef, b: OperationRef): boolean => a.n === b.n && a.device === b.device;
const includes = (refs: readonly OperationRef[], ref: OperationRef): boolean => refs.some(one => sameRef(one, ref));

/**
 * Writes a version into a register: causality first. The versions that the author saw are dominated; the version
 * itself is dropped when an operation applied earlier had already seen it. Applying the same operations in any order
 * gives the same state. `isApplied` tells whether an operation has been applied before this one.
 */
export function applyVersion(
  register: Register,
  version: Version,
  seen: readonly OperationRef[],
  isApplied: (ref: OperationRef) => boolean,
): Register {
  if (
    includes(
      register.maximal.map(one => one.ref),
      version.ref,
    )
  )
    return register;
  const dominated = includes(register.awaited, version.ref);
  const kept = register.maximal.filter(one => !includes(seen, one.ref));
  const awaited = register.awaited.filter(ref => !sameRef(ref, version.ref));
  for (const ref of seen) if (!isApplied(ref) && !includes(awaited, ref)) awaited.push(ref);
  return { maximal: dominated ? kept : [...kept, version], awaited };
}

/** Order of display among concurrent versions: the later stamp, then the greater device. Total, so all replicas agree. */
export function compareVersions(a: Version, b: Version): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  if (a.ref.device !== b.ref.device) return a.ref.device < b.ref.device ? -1 : 1;
  return a.ref.n - b.ref.n;
}

/** The version to show, or null for a register that nobody wrote. For elements of collections, an edit wins over a removal. */
export function winner(versions: readonly Version[], collectionElement: boolean): Version | null {
  const alive = collectionElement ? versions.filter(one => one.value !== null) : versions;
  const candidates = alive.length > 0 ? alive : versions;
  return candidates.reduce<Version | null>((best, one) => (best === null || compareVersions(best, one) < 0 ? one : best), null);
}
