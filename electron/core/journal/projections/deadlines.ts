import type { LegalData } from '../../../../shared/referential';
import type { Database } from '../../database/connection';
import type { DerivedProjection } from '../journal';
import { deadlineRows, lawOfSite, type PreparedLaws } from './deadlineRows';
import { writeDueRows } from './dueRows';
import { applyLeadTimes, personsOfDurations, personsOfLocalRules } from './servicePractice';

/**
 * Keeps the deadlines of every person. `legal` gives the reference data in force in the vault; the persons whose deadlines moved are
 * put into `moved`, for the list of cases.
 */
export function createDeadlineProjection(db: Database, legal: () => LegalData, moved: Set<string>): DerivedProjection {
  const prepared: PreparedLaws = new WeakMap();

  return {
    apply(changes) {
      const persons = new Set<string>();
      if (changes.has('site') || changes.has('referential_update')) {
        for (const row of db.all<{ person: string }>('SELECT DISTINCT person FROM measure WHERE removed IS NULL'))
          persons.add(row.person);
      }
      for (const entity of [
        'measure',
        'deadline',
        'appointment',
        'assessment',
        'transfer',
        'incident_report',
        'report',
      ] as const) {
        for (const id of changes.get(entity) ?? []) {
          const row = db.get<{ person: string | null }>(`SELECT person FROM "${entity}" WHERE id = ?`, [id]);
          if (row?.person) persons.add(row.person);
        }
      }
      // a new person has no measure yet: only those already with measures or deadlines are looked at again
      const followed = `SELECT 1 AS one FROM measure WHERE person = $id UNION ALL SELECT 1 FROM deadline WHERE person = $id LIMIT 1`;
      for (const id of changes.get('person') ?? []) if (db.get(followed, { id }) !== undefined) persons.add(id);
      for (const person of personsOfLocalRules(db, changes)) persons.add(person);
      if (persons.size === 0 && !changes.has('deadline_setting')) return;
      const current = lawOfSite(db, legal(), prepared);
      if (changes.has('deadline_setting')) for (const person of personsOfDurations(db, current)) persons.add(person);
      for (const person of persons) if (writeDueRows(db, person, deadlineRows(db, person, current))) moved.add(person);
      applyLeadTimes(db, current.legal, current.practice, changes);
    },
  };
}
