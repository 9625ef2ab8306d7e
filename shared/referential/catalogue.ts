import type { CalendarDate } from '../base/calendarDate';

/** The entries of one kind, in the order of the file. */
export interface Catalogue<T> {
  readonly all: readonly T[];
  /** The entry, or null when the code is unknown (a case file may come from a newer version). */
  byCode(code: string): T | null;
}

/** Entries that exist only during a period. */
export interface DatedCatalogue<T> extends Catalogue<T> {
  /** The entries valid on that day, first and last day included. */
  valid(at: CalendarDate): readonly T[];
}

interface Dated {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}

/** Builds the lookup of a list whose codes are unique. */
export function catalogue<T extends { readonly code: string }>(entries: readonly T[]): Catalogue<T> {
  const index = new Map(entries.map(entry => [entry.code, entry]));
  return { all: entries, byCode: code => index.get(code) ?? null };
}

/** Same as {@link catalogue}, for entries that have a period of validity. */
export function datedCatalogue<T extends Dated & { readonly code: string }>(entries: readonly T[]): DatedCatalogue<T> {
  return {
    ...catalogue(entries),
    valid: at =>
      entries.filter(
        entry => (entry.validFrom === null || entry.validFrom <= at) && (entry.validTo === null || at <= entry.validTo),
      ),
  };
}
