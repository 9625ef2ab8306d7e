import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInZone } from '../../../shared/base/calendarDate';
import { backupName, backupsToKeep, DEFAULT_RETENTION, isBackupDue } from '../../../electron/core/vault/backupSchedule';

const ZONE = 'Europe/Paris';
const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 24, 11);
const at = (createdAt: number) => ({ createdAt, reason: 'daily' as const, schemaVersion: 30 });
const dayOf = (backup: { createdAt: number }): string => dateInZone(backup.createdAt, ZONE);
const before = (createdAt: number, schemaVersion: number) => ({ createdAt, reason: 'before-migration' as const, schemaVersion });
const backups = fc.uniqueArray(fc.integer({ min: NOON - 800 * DAY, max: NOON }), { maxLength: 120 }).map(times => times.map(at));

describe('the rotation', () => {
  it('keeps, of two years of daily backups, 7 days, then weeks, then months', () => {
    const daily = Array.from({ length: 730 }, (_, index) => at(NOON - index * DAY));
    const kept = [...backupsToKeep(daily, DEFAULT_RETENTION, ZONE)].map(dayOf).sort().reverse();
    expect(kept).toEqual([
      ...['2026-11-24', '2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18'],
      ...['2026-11-15', '2026-11-08'],
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31'],
      ...['2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('keeps at most 26, always the newest, and the newest of each of the 7 last days that have one', () => {
    fc.assert(
      fc.property(backups, all => {
        const kept = backupsToKeep(all, DEFAULT_RETENTION, ZONE);
        expect(kept.size).toBeLessThanOrEqual(7 + 4 + 12 + 3);
        const newest = [...all].sort((a, b) => b.createdAt - a.createdAt);
        const days = [...new Set(newest.map(dayOf))].slice(0, 7);
        for (const day of days) {
          const first = newest.find(backup => dayOf(backup) === day);
          expect(first !== undefined && kept.has(first)).toBe(true);
        }
      }),
    );
  });

  it('keeps the same ones when it runs again, and does not depend on the order', () => {
    fc.assert(
      fc.property(backups, all => {
        const once = [...backupsToKeep(all, DEFAULT_RETENTION, ZONE)];
        expect(new Set(backupsToKeep(once, DEFAULT_RETENTION, ZONE))).toEqual(new Set(once));
        expect(backupsToKeep([...all].reverse(), DEFAULT_RETENTION, ZONE)).toEqual(new Set(once));
      }),
    );
  });

  it('keeps a backup of each of the 12 last months that have one', () => {
    fc.assert(
      fc.property(backups, all => {
        const months = (some: Iterable<{ createdAt: number }>): string[] =>
          [...new Set([...some].map(backup => dayOf(backup).slice(0, 7)))].sort().reverse();
        expect(months(backupsToKeep(all, DEFAULT_RETENTION, ZONE)).slice(0, 12)).toEqual(months(all).slice(0, 12));
      }),
    );
  });
});

describe('recent backups', () => {
  const asked = (createdAt: number) => ({ createdAt, reason: 'asked' as const, schemaVersion: 30 });
  const HOUR = 3_600_000;

  it('of one day stay: its first one, and the three last ones', () => {
    const day = [at(NOON - 4 * HOUR), ...[0, 1, 2, 3].map(hour => asked(NOON + hour * HOUR))];
    const kept = backupsToKeep(day, DEFAULT_RETENTION, ZONE);
    expect(day.map(one => kept.has(one))).toEqual([true, false, true, true, true]);
  });

  it('made by hand stay, the three last ones, however many days follow', () => {
    const byHand = [0, 1, 2, 3].map(hour => asked(NOON + hour * HOUR));
    const later = Array.from({ length: 300 }, (_, index) => at(NOON + (index + 1) * DAY));
    const kept = backupsToKeep([...byHand, ...later], DEFAULT_RETENTION, ZONE);
    expect(byHand.map(one => kept.has(one))).toEqual([false, true, true, true]);
  });
});

describe('a backup made before a migration', () => {
  it('stays when others follow on the same day, and for as long as three structures', () => {
    const others = Array.from({ length: 400 }, (_, index) => at(NOON + 3_600_000 + index * DAY));
    const first = before(NOON, 30);
    expect(backupsToKeep([first, ...others], DEFAULT_RETENTION, ZONE)).toContain(first);
    const later = [before(NOON + DAY, 40), before(NOON + 2 * DAY, 50)];
    expect(backupsToKeep([first, ...later, ...others], DEFAULT_RETENTION, ZONE)).toContain(first);
    const last = before(NOON + 3 * DAY, 60);
    const kept = backupsToKeep([first, ...later, last, ...others], DEFAULT_RETENTION, ZONE);
    expect([first, ...later, last].map(one => kept.has(one))).toEqual([false, true, true, true]);
  });

  it('gives its place to a newer one of the same structure, as when a migration fails and is tried again', () => {
    const tries = [0, 1, 2].map(hour => before(NOON + hour * 3_600_000, 30));
    const kept = backupsToKeep([...tries, at(NOON + 5 * 3_600_000)], DEFAULT_RETENTION, ZONE);
    expect(tries.map(one => kept.has(one))).toEqual([false, false, true]);
  });
});

describe('the daily backup', () => {
  it('is due once a civil day at the site', () => {
    const lateEvening = Date.UTC(2026, 10, 24, 22, 50);
    expect(isBackupDue([], NOON, ZONE)).toBe(true);
    expect(isBackupDue([at(NOON)], lateEvening, ZONE)).toBe(false);
    expect(isBackupDue([at(NOON)], lateEvening + 15 * 60_000, ZONE)).toBe(true);
  });

  it('stays due when the clock was set back behind the last one', () => {
    expect(isBackupDue([at(NOON + 30 * DAY)], NOON, ZONE)).toBe(true);
  });

  it('is named after the minute, with a number when that minute is taken', () => {
    const taken = new Set<string>();
    const names = [1, 2, 3].map(() => {
      const name = backupName(NOON, ZONE, other => taken.has(other));
      taken.add(name);
      return name;
    });
    expect(names).toEqual(['jalon-2026-11-24T1200.backup', 'jalon-2026-11-24T1200-2.backup', 'jalon-2026-11-24T1200-3.backup']);
  });
});
