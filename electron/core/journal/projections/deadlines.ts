import { addYears, dateInZone, type CalendarDate } from '../../../../shared/base/calendarDate';
import { territorySchema } from '../../../../shared/base/territorySchema';
import { assessment, standingAssessments } from '../../../../shared/domain/assessment';
import { workingCalendar } from '../../../../shared/domain/calendar';
import type { ComputedDeadline, MeasureFacts } from '../../../../shared/domain/deadlineFacts';
import { deadlineLaw, type DeadlineLaw, type ServicePractice } from '../../../../shared/domain/deadlineLaw';
import { computeDeadlines } from '../../../../shared/domain/deadlineRules';
import { soonFrom } from '../../../../shared/domain/deadlineState';
import { deadline, type Deadline } from '../../../../shared/domain/followUp';
import { localRuleCode } from '../../../../shared/domain/localRule';
import { measure, type Measure } from '../../../../shared/domain/measure';
import { orderedLength } from '../../../../shared/domain/measureDecision';
import type { LegalData } from '../../../../shared/referential';
import type { Database } from '../../database/connection';
import { selectRecords } from '../../database/records';
import type { DerivedProjection } from '../journal';
import { dueRow, writeDueRows, type DueRow, type Place } from './dueRows';
import { applyLeadTimes, manualLeadDays, personsOfLocalRules, practiceKey, servicePractice } from './servicePractice';

/** A measure without a known end gives deadlines over this many years. */
const OPEN_MEASURE_YEARS = 10;

/** Key of a computed deadline: the same on every workstation. */
export const deadlineKey = (measureId: string, rule: string, occurrence: number): string => `${measureId}:${rule}:${occurrence}`;

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/** What of the person counts beside the measure's own facts. */
type PersonFacts = Pick<MeasureFacts, 'assessments' | 'followedFrom'>;

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

/** What holds for every person of the site. */
interface Current {
  readonly law: DeadlineLaw;
  readonly practice: ServicePractice;
  readonly timeZone: string;
}

const ACTIVE = new Set(['pending', 'active', 'suspended']);

/** Keeps the deadlines of every person: computed from measure, law and calendar, and joined to what humans decided about them. */
export function createDeadlineProjection(db: Database, legal: LegalData): DerivedProjection {
  let kept: { key: string; law: DeadlineLaw } | null = null;

  /** Read at each act: a rolled back change of the site leaves nothing behind. */
  const currentLaw = (): Current => {
    const row = db.get<{ territory: string | null; time_zone: string | null }>(
      'SELECT territory, time_zone FROM site ORDER BY rid LIMIT 1',
    );
    const territory = row?.territory ?? null;
    const practice = servicePractice(db);
    const key = `${territory} ${practiceKey(practice)}`;
    if (kept?.key !== key) {
      const known = territorySchema.safeParse(territory);
      const calendar = workingCalendar(legal.holidays, known.success ? known.data : 'metropole');
      kept = { key, law: deadlineLaw(legal, calendar, practice) };
    }
    return { law: kept.law, practice, timeZone: row?.time_zone ?? 'Europe/Paris' };
  };

  /** The appointment that met a deadline by itself, or null. */
  const metByAppointment = (person: string, computed: ComputedDeadline): string | null => {
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

  /** The words of a deadline that is not computed: its own, or those of the transfer whose answer it awaits. */
  const labelOf = (one: Deadline): { label: string; labelEn: string } => {
    const offer = db.get<{ service: string }>('SELECT service FROM transfer WHERE deadline = ? AND removed IS NULL', [one.id]);
    if (one.label !== null || offer === undefined) return { label: one.label ?? '', labelEn: one.label ?? '' };
    const { fr, en } = legal.referential.transfer.answer.label;
    return { label: `${fr} (${offer.service})`, labelEn: `${en} (${offer.service})` };
  };

  /** Days of the signed assessments that no signed correction replaces. */
  const assessmentDays = (person: string): CalendarDate[] =>
    standingAssessments(selectRecords(db, assessment, 'person = ? AND signed_at IS NOT NULL', [person]))
      .flatMap(one => asDate(one.day) ?? [])
      .sort();

  /** Where the person stands in the list of cases, which keeps its deadlines in step from then on. */
  const placeOf = (person: string): Place => ({
    person,
    closed: 0,
    antenna: null,
    officer: null,
    ...db.get<Omit<Place, 'person'>>('SELECT closed, antenna, officer FROM case_line WHERE person = ?', [person]),
  });

  const refresh = (person: string, { law, practice, timeZone }: Current): void => {
    const row = db.get<{ registered_on: number | null }>('SELECT registered_on FROM person WHERE id = ? AND removed IS NULL', [
      person,
    ]);
    if (!row) {
      writeDueRows(db, person, []);
      return;
    }
    const rows: DueRow[] = [];
    // what fell due before the service took the case over in Jalon is not its backlog
    const takenOver = row.registered_on === null ? null : dateInZone(row.registered_on, timeZone);
    const place = placeOf(person);
    const asked = new Map(practice.localRules.map(one => [localRuleCode(one.id), one.since]));
    const decisions = selectRecords(db, deadline, 'person = ?', [person]);
    const decisionsByKey = new Map<string, Deadline[]>();
    for (const one of decisions) {
      if (one.measure === null || one.rule === null) continue;
      const key = deadlineKey(one.measure, one.rule, one.occurrence ?? 0);
      decisionsByKey.set(key, [...(decisionsByKey.get(key) ?? []), one]);
    }
    const measures = selectRecords(db, measure, 'person = ?', [person]);
    const typeOf = new Map(measures.map(one => [one.id, one.type]));
    const ofPerson = { assessments: assessmentDays(person), followedFrom: takenOver };
    for (const record of measures) {
      if (!ACTIVE.has(record.status)) continue;
      for (const computed of computeDeadlines(factsOf(record, ofPerson), law, horizonOf(record))) {
        const key = deadlineKey(record.id, computed.ruleCode, computed.occurrence);
        const decided = decisionsByKey.get(key) ?? [];
        if (takenOver !== null && computed.due < takenOver && decided.length === 0) continue;
        const since = asked.get(computed.ruleCode) ?? null;
        if (since !== null && computed.due < since && decided.length === 0) continue;
        const day = computed.metOn === undefined ? metByAppointment(person, computed) : null;
        const act =
          computed.metOn === undefined
            ? day === null
              ? null
              : { on: day, by: 'appointment' }
            : { on: computed.metOn, by: 'assessment' };
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
    for (const one of decisions) {
      const due = asDate(one.due);
      if (one.rule !== null || due === null) continue;
      const line = {
        key: `manual:${one.id}`,
        manual: one.id,
        measure: one.measure,
        measureType: one.measure === null ? null : (typeOf.get(one.measure) ?? null),
        rule: null,
        occurrence: 0,
        ...labelOf(one),
        article: '',
        certainty: 'practice',
        due,
        legalDue: null,
        soonFrom: soonFrom(due, manualLeadDays(legal, practice)),
      };
      rows.push(dueRow(place, line, [one], null));
    }
    writeDueRows(db, person, rows);
  };

  return {
    apply(changes) {
      const persons = new Set<string>();
      if (changes.has('site')) {
        for (const row of db.all<{ person: string }>('SELECT DISTINCT person FROM measure WHERE removed IS NULL'))
          persons.add(row.person);
      }
      for (const entity of ['measure', 'deadline', 'appointment', 'assessment', 'transfer'] as const) {
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
      const current = currentLaw();
      for (const person of persons) refresh(person, current);
      applyLeadTimes(db, legal, current.practice, changes);
    },
  };
}
