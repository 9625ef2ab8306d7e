import { magistrateLine } from '../../../shared/domain/court';
import { useQueryCall } from '../connection';

/** What forms propose: names of courts, magistrates as measures name them, and recipients with their court. */
export interface CourtNames {
  readonly courts: readonly string[];
  /** Those of that court first. */
  readonly magistratesOf: (court: string) => readonly string[];
  readonly recipients: readonly string[];
}

/** The directory of courts as forms propose it; empty until the core has answered. */
export function useCourts(): CourtNames {
  const { data } = useQueryCall('court.list', {}, { entities: ['court', 'magistrate'] });
  const courts = (data?.courts ?? []).filter(one => one.active);
  const magistrates = (data?.magistrates ?? []).filter(one => one.active);
  const nameOf = new Map(courts.map(one => [one.id, one.name]));
  return {
    courts: courts.map(one => one.name),
    magistratesOf: court => {
      const chosen = courts.find(one => one.name === court.trim())?.id;
      const own = magistrates.filter(one => chosen !== undefined && one.court === chosen);
      return [...own, ...magistrates.filter(one => !own.includes(one))].map(magistrateLine);
    },
    recipients: magistrates.map(one => {
      const court = one.court === null ? undefined : nameOf.get(one.court);
      return court === undefined ? magistrateLine(one) : `${magistrateLine(one)}, ${court}`.slice(0, 160);
    }),
  };
}
