import { dateInZone, daysBetween, type CalendarDate } from '../../../shared/base/calendarDate';
import type { BackupReason } from './backupManifest';

/** How many days, weeks and months keep their newest backup; how many past structures of the database keep the one made before they changed. */
export interface BackupRetention {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
  readonly structures: number;
  /** How many of the last ones made by hand, and of the last ones of the newest day, stay beside its first one. */
  readonly recent: number;
}

export const DEFAULT_RETENTION: BackupRetention = { daily: 7, weekly: 4, monthly: 12, structures: 3, recent: 3 };

interface Dated {
  /** ms since 1970. */
  readonly createdAt: number;
}

interface Rotated extends Dated {
  readonly reason: BackupReason;
  readonly schemaVersion: number;
}

// a Monday, to number the weeks from
const FIRST_MONDAY = '1970-01-05' as CalendarDate;

/**
 * The backups to keep: the newest one of each of the last days, weeks (from Monday) and months that have one. Days without backup do
 * not count, so that a workstation left off for a month keeps its history. A backup made before a migration is the only way back from
 * it: the newest one of each of the last structures stays, whatever was backed up since on the same day. So do the last ones made by
 * hand, and those of the newest day with its first one: what went wrong this morning can be undone after backing up at noon.
 */
export function backupsToKeep<B extends Rotated>(backups: readonly B[], retention: BackupRetention, timeZone: string): Set<B> {
  const newestFirst = [...backups].sort((a, b) => b.createdAt - a.createdAt);
  const dayOf = (backup: Rotated): CalendarDate => dateInZone(backup.createdAt, timeZone);
  const keep = new Set<B>();
  // null: not a backup of that kind
  const periods: readonly [number, (backup: Rotated) => string | null][] = [
    [retention.daily, dayOf],
    [retention.weekly, backup => String(Math.floor(daysBetween(FIRST_MONDAY, dayOf(backup)) / 7))],
    [retention.monthly, backup => dayOf(backup).slice(0, 7)],
    [retention.structures, ({ reason, schemaVersion }) => (reason === 'before-migration' ? String(schemaVersion) : null)],
  ];
  for (const [count, periodOf] of periods) {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const period = periodOf(backup);
      if (period === null || seen.has(period)) continue;
      if (seen.size === count) break;
      seen.add(period);
      keep.add(backup);
    }
  }
  const [newest] = newestFirst;
  const ofNewestDay = newestFirst.filter(
    backup => newest && backup.reason !== 'before-migration' && dayOf(backup) === dayOf(newest),
  );
  const byHand = newestFirst.filter(({ reason }) => reason === 'asked');
  const recent = [...ofNewestDay.slice(0, retention.recent), ...ofNewestDay.slice(-1), ...byHand.slice(0, retention.recent)];
  for (const backup of recent) keep.add(backup);
  return keep;
}

/** True when no backup was taken on the present day. A clock set back makes one due, never a wait. */
export function isBackupDue(backups: readonly Dated[], now: number, timeZone: string): boolean {
  const today = dateInZone(now, timeZone);
  return backups.every(({ createdAt }) => dateInZone(createdAt, timeZone) !== today);
}

/** The folder name of a backup taken at that time: `jalon-2026-11-24T0930.backup`, with a number from the second of the same minute on. */
export function backupName(createdAt: number, timeZone: string, isTaken: (name: string) => boolean): string {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' })
    .format(createdAt)
    .replace(':', '');
  const stem = `jalon-${dateInZone(createdAt, timeZone)}T${time}`;
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${stem}.backup` : `${stem}-${number}.backup`;
    if (!isTaken(name)) return name;
  }
}
