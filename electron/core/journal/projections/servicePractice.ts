import type { ServicePractice } from '../../../../shared/domain/deadlineLaw';
import { deadlineSetting, MANUAL_DEADLINES } from '../../../../shared/domain/deadlineSetting';
import { localRuleOf } from '../../../../shared/domain/localRule';
import type { LegalData } from '../../../../shared/referential';
import type { Database } from '../../database/connection';
import { selectRecords } from '../../database/records';
import type { Changes } from '../journal';
import type { CurrentLaw } from './currentLaw';

/** What the service decided about its deadlines, as its records say now. */
export function servicePractice(db: Database): ServicePractice {
  const settings = selectRecords(db, deadlineSetting, '1 ORDER BY id');
  return {
    leadDays: new Map(
      settings.flatMap(one => (one.rule === null || one.leadDays === null ? [] : [[one.rule, one.leadDays] as const])),
    ),
    durations: new Map(
      settings.flatMap(one => (one.rule === null || one.value === null ? [] : [[one.rule, one.value] as const])),
    ),
    localRules: settings.flatMap(one => localRuleOf(one) ?? []),
  };
}

/** The same value for the same practice: what was prepared from it is prepared once. */
export const practiceKey = ({ leadDays, durations, localRules }: ServicePractice): string =>
  JSON.stringify([[...leadDays], [...durations], localRules]);

/** Lead time of the deadlines added by hand, in days. */
export const manualLeadDays = (legal: LegalData, practice: ServicePractice): number =>
  practice.leadDays.get(MANUAL_DEADLINES) ?? legal.deadlineRules.manualDeadlines.leadDays;

/** Persons whom a changed local rule concerns: those who have a measure of its type. */
export function personsOfLocalRules(db: Database, changes: Changes): string[] {
  const persons: string[] = [];
  for (const id of changes.get('deadline_setting') ?? []) {
    const found = db.all<{ person: string }>(
      'SELECT DISTINCT person FROM measure WHERE type = (SELECT measure_type FROM deadline_setting WHERE id = ? AND rule IS NULL)',
      [id],
    );
    for (const { person } of found) persons.push(person);
  }
  return persons;
}

const APPLIED = 'applied-durations';

/** Persons whose deadlines are counted otherwise since the service last changed a duration: those with a measure that its rule concerns. */
export function personsOfDurations(db: Database, { law, legal, practice }: CurrentLaw): string[] {
  const stored = db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', [APPLIED])?.value ?? '[]';
  const now = JSON.stringify([...practice.durations]);
  if (stored === now) return [];
  db.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', [APPLIED, now]);
  const before = new Map(JSON.parse(stored) as [string, number][]); // written above
  const rules = new Set([...before.keys(), ...practice.durations.keys()]);
  const changed = new Set([...rules].filter(rule => before.get(rule) !== practice.durations.get(rule)));
  const types = legal.referential.measureTypes.all
    .map(type => type.code)
    .filter(code => law.rulesOf(code).some(({ rule }) => changed.has(rule.code)));
  return db
    .all<{ person: string }>('SELECT DISTINCT person FROM measure WHERE type IN (SELECT value FROM json_each(?))', [
      JSON.stringify(types),
    ])
    .map(row => row.person);
}

/**
 * Gives the deadlines of each rule whose lead time changed their new first day « soon », and their cases with them. Only that day
 * depends on it: nothing is counted again, so that 200,000 persons take a moment.
 */
export function applyLeadTimes(db: Database, legal: LegalData, practice: ServicePractice, changes: Changes): void {
  const rules = new Set<string>();
  for (const id of changes.get('deadline_setting') ?? []) {
    const row = db.get<{ rule: string | null }>('SELECT rule FROM deadline_setting WHERE id = ?', [id]);
    if (row?.rule) rules.add(row.rule);
  }
  for (const rule of rules) {
    const usual = legal.deadlineRules.rules.find(one => one.code === rule)?.leadDays;
    const days = rule === MANUAL_DEADLINES ? manualLeadDays(legal, practice) : (practice.leadDays.get(rule) ?? usual);
    if (days === undefined) continue; // a rule of a newer version: no deadline of this one has it
    const stored = rule === MANUAL_DEADLINES ? null : rule;
    db.run('UPDATE due_deadline SET soon_from = date(due, ?) WHERE rule IS ?', [`-${days} days`, stored]);
    db.run(
      `UPDATE case_line SET soon_from = coalesce((SELECT d.soon_from FROM due_deadline d WHERE d.person = case_line.person AND d.met_on IS NULL
       AND d.waived_on IS NULL ORDER BY d.due, d.key LIMIT 1), soon_from) WHERE person IN (SELECT person FROM due_deadline WHERE rule IS ?)`,
      [stored],
    );
  }
}
