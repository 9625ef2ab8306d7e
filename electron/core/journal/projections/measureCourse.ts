import { dateInZone, type CalendarDate } from '../../../../shared/base/calendarDate';
import { isRunning, measure, type Measure } from '../../../../shared/domain/measure';
import { stampTime, type Stamp } from '../../../../shared/protocol/hybridClock';
import type { RegisterKey } from '../../../../shared/protocol/operation';
import type { Database } from '../../database/connection';
import { parseVersions, type LocalRef } from '../versions';

/** How far a measure is followed: while it runs, until its last day, or not at all when it was entered as over. */
export type Followed = { readonly kind: 'running' | 'never' } | { readonly kind: 'until'; readonly day: CalendarDate };

const STATUS: RegisterKey = String(measure.fields.status.code);
/** Written by the creation and never again. */
const PERSON: RegisterKey = String(measure.fields.person.code);

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

const same = (a: LocalRef, b: LocalRef): boolean => a.device === b.device && a.n === b.n;

const answeredOn = (db: Database, { id, person }: Measure): CalendarDate | null =>
  asDate(
    db.get<{ day: string | null }>(
      `SELECT max(answered_on) AS day FROM transfer WHERE person = ? AND removed IS NULL AND answer = 'accepted'
       AND EXISTS (SELECT 1 FROM json_each(measures) WHERE value = ?)`,
      [person, id],
    )?.day ?? null,
  );

/**
 * Until when a measure is followed. The last day of one that is over is the earliest of its end, of the acceptance of its transfer and of
 * the day on which it was noted as over: an end may be noted late, and a state set by hand leaves a later end as it was.
 */
export function followedUntil(db: Database, record: Measure, timeZone: string): Followed {
  if (isRunning(record.status)) return { kind: 'running' };
  const row = db.get<{ versions: string }>('SELECT versions FROM measure WHERE id = ?', [record.id]);
  const versions = parseVersions(row?.versions ?? '');
  const created = versions.get(PERSON) ?? [];
  const noted = (versions.get(STATUS) ?? []).filter(ref => !created.some(one => same(one, ref)));
  const stamps = noted.flatMap(
    ({ device, n }) => db.get<{ stamp: Stamp }>('SELECT stamp FROM op WHERE device = ? AND n = ?', [device, n])?.stamp ?? [],
  );
  const last = stamps.sort().at(-1);
  if (last === undefined) return { kind: 'never' };
  const days = [dateInZone(stampTime(last), timeZone), asDate(record.endDate), answeredOn(db, record)];
  const [day] = days.filter(one => one !== null).sort();
  return day === undefined ? { kind: 'never' } : { kind: 'until', day };
}
