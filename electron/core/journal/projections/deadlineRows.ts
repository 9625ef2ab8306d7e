import { addYears, dateInZone, type CalendarDate } from '../../../../shared/base/calendarDate';
import { territorySchema } from '../../../../shared/base/territorySchema';
import { assessment, standingAssessments } from '../../../../shared/domain/assessment';
import { workingCalendar } from '../../../../shared/domain/calendar';
import type { ComputedDeadline, MeasureFacts } from '../../../../shared/domain/deadlineFacts';
import { deadlineLaw, type DeadlineLaw } from '../../../../shared/domain/deadlineLaw';
import { computeDeadlines } from '../../../../shared/domain/deadlineRules';
import { soonFrom } from '../../../../shared/domain/deadlineState';
import { deadline, type Deadline } from '../../../../shared/domain/followUp';
import { localRuleCode } from '../../../../shared/domain/localRule';
import { measure, type Measure } from '../../../../shared/domain/measure';
import { orderedLength } from '../../../../shared/domain/measureDecision';
import { metByReports, occurrenceKey } from '../../../../shared/domain/reportDeadline';
import type { LegalData } from '../../../../shared/referential';
import type { Database } from '../../database/connection';
import { selectRecords } from '../../database/records';
import { NO_DATE } from './caseLines';
import type { CurrentLaw } from './currentLaw';
import { reportedIncidents, type ReportedIncident } from './incidents';
import { isSettled, keptDecision } from './keptDecisions';
import { followedUntil } from './measureCourse';
import { dueRow, type DueRow, type MeetingAct, type Place } from './dueRows';
import { signedReports } from './signedReports';
import { manualLeadDays, practiceKey, servicePractice } from './servicePractice';

/** A measure without a known end gives deadlines over this many years. */
const OPEN_MEASURE_YEARS = 10;

/** Key of a computed deadline: the same on every workstation. */
export const deadlineKey = (measureId: string, rule: string, occurrence: number): string => `${measureId}:${rule}:${occurrence}`;

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/** What of the person counts beside the measure's own facts. */
type PersonFacts = Pick<MeasureFacts, 'assessments' | 'followedFrom' | 'incidentDate'>;

function factsOf(record: Measure, ofPerson: PersonFacts): MeasureFacts {
  const { months, days } = orderedLength(record);
  return {
    ...ofPerson,
    typeCode: record.type,
    judgmentDate: asDate(record.judgmentDate),
    mandateDate: asDate(record.mandateDate),
    startDate: asDate(record.startDate),
    endDate: asDate(record.endDate),
    releaseDate: asDate(record.releaseDate),
    finalConvictionDate: asDate(record.finalConvictionDate),
    decisionDate: asDate(record.decisionDate),
    notificationDate: asDate(record.notificationDate),
    prosecutorNoticeDate: asDate(record.prosecutorNoticeDate),
    referralHearingDate: asDate(record.referralHearingDate),
    remainderReachedDate: asDate(record.remainderReachedDate),
    durationMonths: months,
    durationDays: days,
    dispositions: record.dispositions,
  };
}

const horizonOf = (record: Measure): CalendarDate => {
  const dates = [record.endDate, record.startDate, record.mandateDate, record.judgmentDate].flatMap(one => asDate(one) ?? []);
  const latest = dates.sort().at(-1);
  return addYears(latest ?? ('2000-01-01' as CalendarDate), OPEN_MEASURE_YEARS);
};

/** The law that a site applies: the reference data for its territory, with what the service decided. */
export function lawOfSite(db: Database, legal: LegalData, prepared: PreparedLaws): CurrentLaw {
  const row = db.get<{ territory: string | null; time_zone: string | null }>(
    'SELECT territory, time_zone FROM site ORDER BY rid LIMIT 1',
  );
  const territory = row?.territory ?? null;
  const practice = servicePractice(db);
  const key = `${territory} ${practiceKey(practice)}`;
  let kept = prepared.get(legal);
  if (kept?.key !== key) {
    const known = territorySchema.safeParse(territory);
    const calendar = workingCalendar(legal.holidays, known.success ? known.data : 'metropole');
    kept = { key, law: deadlineLaw(legal, calendar, practice) };
    prepared.set(legal, kept);
  }
  return { law: kept.law, legal, practice, timeZone: row?.time_zone ?? 'Europe/Paris' };
}

/** Laws prepared once for each reference data and practice. */
export type PreparedLaws = WeakMap<LegalData, { key: string; law: DeadlineLaw }>;

/** The appointment that met a deadline by itself, or null. */
const metByAppointment = (db: Database, person: string, computed: ComputedDeadline): string | null => {
  for (const act of computed.metBy) {
    if (act.kind !== 'appointment') continue;
    const row = db.get<{ day: string }>(
      "SELECT day FROM appointment WHERE person = ? AND type = ? AND removed IS NULL AND attendance IN ('arrived', 'complied', 'not-complied') AND day >= ? ORDER BY day LIMIT 1",
      [person, act.code, computed.start.date],
    );
    if (row) return row.day;
  }
  return null;
};

/** The day when the report that a deadline asks for left, when that report is one of an incident. */
const incidentReported = ({ metBy }: ComputedDeadline, incident: ReportedIncident | null, legal: LegalData): string | null =>
  metBy.some(act => act.kind === 'report' && act.code === legal.referential.absencePath.report)
    ? (incident?.sentOn ?? null)
    : null;

/** The act that met a deadline by itself: an assessment, a signed report, an appointment or the report of an incident; null for none. */
function actOf(
  db: Database,
  person: string,
  computed: ComputedDeadline,
  { signedOn, reportedOn }: { readonly signedOn: string | null; readonly reportedOn: string | null },
): MeetingAct | null {
  if (computed.metOn !== undefined) return { on: computed.metOn, by: 'assessment' };
  if (signedOn !== null) return { on: signedOn, by: 'report' };
  const kept = metByAppointment(db, person, computed);
  if (kept !== null) return { on: kept, by: 'appointment' };
  return reportedOn === null ? null : { on: reportedOn, by: 'incident-report' };
}

/** The words of a deadline that is not computed: its own, or those of the transfer whose answer it awaits. */
const labelOf = (db: Database, legal: LegalData, one: Deadline): { label: string; labelEn: string } => {
  const offer = db.get<{ service: string }>('SELECT service FROM transfer WHERE deadline = ? AND removed IS NULL', [one.id]);
  if (one.label !== null || offer === undefined) return { label: one.label ?? '', labelEn: one.label ?? '' };
  const { fr, en } = legal.referential.transfer.answer.label;
  return { label: `${fr} (${offer.service})`, labelEn: `${en} (${offer.service})` };
};

/** Days of the signed assessments that no signed correction replaces. */
const assessmentDays = (db: Database, person: string): CalendarDate[] =>
  standingAssessments(selectRecords(db, assessment, 'person = ? AND signed_at IS NOT NULL', [person]))
    .flatMap(one => asDate(one.day) ?? [])
    .sort();

/** Where the person stands in the list of cases, which keeps its deadlines in step from then on. */
const placeOf = (db: Database, person: string): Place => ({
  person,
  closed: 0,
  antenna: null,
  officer: null,
  ...db.get<Omit<Place, 'person'>>('SELECT closed, antenna, officer FROM case_line WHERE person = ?', [person]),
});

/**
 * The deadlines of a person as they stand: computed from measure, law and calendar, and joined to what humans decided about them. None for
 * a person who is not there.
 */
export function deadlineRows(db: Database, person: string, current: CurrentLaw): DueRow[] {
  const { law, legal, practice, timeZone } = current;
  const row = db.get<{ registered_on: number | null }>('SELECT registered_on FROM person WHERE id = ? AND removed IS NULL', [
    person,
  ]);
  if (!row) return [];
  const rows: DueRow[] = [];
  // what fell due before the service took the case over in Jalon is not its backlog
  const takenOver = row.registered_on === null ? null : dateInZone(row.registered_on, timeZone);
  const place = placeOf(db, person);
  const localSince = new Map(practice.localRules.map(one => [localRuleCode(one.id), one.since]));
  const decisions = selectRecords(db, deadline, 'person = ?', [person]);
  const decisionsByKey = new Map<string, Deadline[]>();
  for (const one of decisions) {
    if (one.measure === null || one.rule === null) continue;
    const key = deadlineKey(one.measure, one.rule, one.occurrence ?? 0);
    decisionsByKey.set(key, [...(decisionsByKey.get(key) ?? []), one]);
  }
  const measures = selectRecords(db, measure, 'person = ?', [person]);
  const incidents = reportedIncidents(db, person);
  const told = new Set<string>();
  const reports = signedReports(db, person, legal);
  const ofPerson = { assessments: assessmentDays(db, person), followedFrom: takenOver };
  for (const record of measures) {
    const followed = followedUntil(db, record, timeZone);
    const incident = incidents.get(record.id) ?? null;
    const facts = factsOf(record, { ...ofPerson, incidentDate: incident?.day ?? null });
    const decidedOn = (one: ComputedDeadline): Deadline[] =>
      decisionsByKey.get(deadlineKey(record.id, one.ruleCode, one.occurrence)) ?? [];
    const isAsked = (one: ComputedDeadline): boolean =>
      decidedOn(one).length > 0 ||
      ((takenOver === null || one.due >= takenOver) && one.due >= (localSince.get(one.ruleCode) ?? one.due));
    const all = followed.kind === 'never' ? [] : computeDeadlines(facts, law, horizonOf(record));
    const asked = all.filter(isAsked);
    const byReport = metByReports(record.id, asked, reports, one => isSettled(decidedOn(one)));
    for (const computed of asked) {
      const key = deadlineKey(record.id, computed.ruleCode, computed.occurrence);
      const decided = decidedOn(computed);
      const act = actOf(db, person, computed, {
        signedOn: byReport.get(occurrenceKey(computed)) ?? null,
        reportedOn: incidentReported(computed, incident, legal),
      });
      // what falls after the last day is asked for no more, unless it was dealt with before
      if (followed.kind === 'until' && computed.due > followed.day && !isSettled(decided) && (act?.on ?? NO_DATE) > followed.day)
        continue;
      told.add(key);
      rows.push(
        dueRow(
          place,
          {
            key,
            manual: null,
            measure: record.id,
            measureType: record.type,
            rule: computed.ruleCode,
            occurrence: computed.occurrence,
            label: computed.label.fr,
            labelEn: computed.label.en,
            article: computed.article,
            certainty: computed.certainty,
            due: computed.due,
            legalDue: computed.shifted ? computed.legalDue : null,
            soonFrom: soonFrom(computed.due, computed.leadDays),
          },
          decided,
          act,
        ),
      );
    }
  }
  const measureOf = new Map(measures.map(one => [one.id, one]));
  for (const [key, decided] of decisionsByKey) {
    const of = measureOf.get(decided[0]?.measure ?? '');
    const kept = told.has(key) || !of ? null : keptDecision(db, key, decided, of, current);
    if (kept) rows.push(dueRow(place, kept, decided, null));
  }
  for (const one of decisions) {
    const due = asDate(one.due);
    if (one.rule !== null || due === null) continue;
    const line = {
      key: `manual:${one.id}`,
      manual: one.id,
      measure: one.measure,
      measureType: one.measure === null ? null : (measureOf.get(one.measure)?.type ?? null),
      rule: null,
      occurrence: 0,
      ...labelOf(db, legal, one),
      article: '',
      certainty: 'practice',
      due,
      legalDue: null,
      soonFrom: soonFrom(due, manualLeadDays(legal, practice)),
    };
    rows.push(dueRow(place, line, [one], null));
  }
  return rows;
}
