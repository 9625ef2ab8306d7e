import { err, ok, required } from '../../../../shared/base/result';
import type {
  AppointmentLine,
  CaseHeader,
  ChronologyLine,
  DeadlineLine,
  FieldVersion,
  MeasureLine,
} from '../../../../shared/contract';
import { entityByName } from '../../../../shared/domain/entities';
import { measure } from '../../../../shared/domain/measure';
import { person, type Person } from '../../../../shared/domain/person';
import { stampTime } from '../../../../shared/protocol/hybridClock';
import { findRecord, selectRecords } from '../../database/records';
import { parseVersions } from '../../journal/versions';
import { agentNames } from '../agentNames';
import { appointmentLines } from '../appointments';
import { mayReadRecord } from '../confidences';
import { DEADLINE_ROWS, deadlineLine, type DeadlineRow } from '../deadlineLines';
import { hoursServed } from '../hoursServed';
import { checkAccess, isMine, may, recordAccess, type Handlers, type Workspace } from '../workspace';
import { assignmentsOf, inForce } from './assignments';

const one = (workspace: Workspace, sql: string, person: string): number =>
  workspace.db.get<{ total: number }>(sql, { person })?.total ?? 0;

/** Measures of a person, the running ones first. */
export function measureLines(workspace: Workspace, id: string): MeasureLine[] {
  const nameOf = agentNames(workspace.db);
  const order =
    "person = ? ORDER BY CASE status WHEN 'active' THEN 0 WHEN 'suspended' THEN 1 WHEN 'pending' THEN 2 ELSE 3 END, start_date, rid";
  return selectRecords(workspace.db, measure, order, [id]).map(record => ({
    ...record,
    officerName: nameOf(record.officer),
    hoursServed: hoursServed(workspace, record),
    obligationCount:
      workspace.db.get<{ total: number }>('SELECT count(*) AS total FROM obligation WHERE measure = ? AND removed IS NULL', [
        record.id,
      ])?.total ?? 0,
  }));
}

/** Deadlines of a person, the open ones first, by date. */
export function deadlinesOf(workspace: Workspace, id: string): DeadlineLine[] {
  const today = workspace.today();
  return workspace.db
    .all<DeadlineRow>(
      `${DEADLINE_ROWS} WHERE d.person = ? ORDER BY (d.met_on IS NOT NULL OR d.waived_on IS NOT NULL), d.due, d.key`,
      [id],
    )
    .map(row => deadlineLine(row, today));
}

function nextAppointment(workspace: Workspace, id: string): AppointmentLine | null {
  const condition = "a.person = ? AND a.attendance IN ('planned', 'arrived') AND a.day >= ? ORDER BY a.day, a.time LIMIT 1";
  return appointmentLines(workspace, condition, [id, workspace.today()])[0] ?? null;
}

function header(workspace: Workspace, record: Person): CaseHeader {
  const { db } = workspace;
  const nameOf = agentNames(db);
  const line = db.get<{ officer: string | null }>('SELECT officer FROM case_line WHERE person = ?', [record.id]);
  const antenna =
    record.antenna === null
      ? undefined
      : db.get<{ id: string; name: string }>('SELECT id, name FROM antenna WHERE id = ?', [record.antenna]);
  const conflicts = db.get<{ conflicts: string }>('SELECT conflicts FROM person WHERE id = ?', [record.id])?.conflicts ?? '';
  const measures = measureLines(workspace, record.id);
  const today = workspace.today();
  const due = db.get<DeadlineRow>(
    `${DEADLINE_ROWS} WHERE d.person = ? AND d.met_on IS NULL AND d.waived_on IS NULL ORDER BY d.due, d.key LIMIT 1`,
    [record.id],
  );
  return {
    person: record,
    referent: nameOf(line?.officer ?? null),
    others: assignmentsOf(workspace, record.id).flatMap(follow => {
      const agent = nameOf(follow.agent);
      if (follow.part === 'referent' || agent === null || !inForce(follow, today)) return [];
      return [{ assignment: follow.id, agent, part: follow.part, to: follow.to }];
    }),
    antenna: antenna ?? null,
    measures,
    nextDeadline: due ? deadlineLine(due, today) : null,
    nextAppointment: nextAppointment(workspace, record.id),
    counts: {
      measures: measures.length,
      interviews: one(workspace, 'SELECT count(*) AS total FROM interview WHERE person = $person AND removed IS NULL', record.id),
      documents: one(workspace, 'SELECT count(*) AS total FROM document WHERE person = $person AND removed IS NULL', record.id),
      deadlines: one(
        workspace,
        'SELECT count(*) AS total FROM due_deadline WHERE person = $person AND met_on IS NULL AND waived_on IS NULL',
        record.id,
      ),
      goals: one(
        workspace,
        "SELECT count(*) AS total FROM plan_goal WHERE person = $person AND removed IS NULL AND state = 'open'",
        record.id,
      ),
      events: chronologyLength(workspace, record.id, may(workspace, 'case.read-confidences')).total,
    },
    mine: isMine(workspace, record.id),
    conflicts:
      conflicts === '' ? [] : conflicts.split(' ').flatMap(key => person.fieldByCode.get(Number.parseInt(key, 10))?.name ?? []),
  };
}

/**
 * Everything that happened in a case, as rows of one shape. Parameters: the person, and `secret`, 1 for whoever may read
 * confidences: for others the title of a note that holds nothing else stays empty, as do papers of that drawer (D.113-45 C. pénit.).
 */
const CHRONOLOGY = `
  SELECT id, 'appointment' AS kind, day, time, coalesce(title, '') AS title, type AS title_key, place AS detail, attendance AS state FROM appointment WHERE person = $person AND removed IS NULL
  UNION ALL SELECT id, 'interview', day, time, CASE WHEN trim(coalesce(transmissible, '')) = '' AND NOT $secret THEN '' ELSE coalesce(title, '') END, 'interview', NULL, CASE WHEN signed_at IS NULL THEN 'unsigned' ELSE 'signed' END FROM interview WHERE person = $person AND removed IS NULL
  UNION ALL SELECT id, 'assessment', day, NULL, '', 'assessment', NULL, CASE WHEN signed_at IS NULL THEN 'unsigned' ELSE 'signed' END FROM assessment WHERE person = $person AND removed IS NULL
  UNION ALL SELECT id, 'document', day, NULL, title, kind, NULL, origin FROM document WHERE person = $person AND removed IS NULL AND (drawer = 'transmissible' OR $secret)
  UNION ALL SELECT id, 'event', day, time, '', type, detail, severity FROM case_event WHERE person = $person AND removed IS NULL
  UNION ALL SELECT id, 'measure', coalesce(start_date, mandate_date, judgment_date), NULL, '', type, court, status FROM measure WHERE person = $person AND removed IS NULL
  UNION ALL SELECT m.id || '/' || d.key, 'decision', json_extract(d.value, '$.decided'), NULL, '', json_extract(d.value, '$.kind'), nullif(json_extract(d.value, '$.reason'), ''), m.type FROM measure m, json_each(m.decisions) d WHERE m.person = $person AND m.removed IS NULL
  UNION ALL SELECT r.id, 'referral', r.day, NULL, coalesce(p.name, ''), NULL, r.reason, r.state FROM referral r LEFT JOIN partner p ON p.id = r.partner WHERE r.person = $person AND r.removed IS NULL
  UNION ALL SELECT id, 'transfer', offered_on, NULL, coalesce(service, ''), NULL, answer_reason, coalesce(answer, 'awaited') FROM transfer WHERE person = $person AND removed IS NULL
  UNION ALL SELECT r.id || '/submitted/' || s.number, 'report', s.day, NULL, '', r.type, NULL, 'submitted' FROM report_submission s JOIN report r ON r.id = s.report WHERE r.person = $person AND r.removed IS NULL AND s.removed IS NULL
  UNION ALL SELECT r.id || '/' || s.outcome || '/' || s.number, 'report', s.outcome_day, NULL, '', r.type, CASE s.outcome WHEN 'returned' THEN s.outcome_reason END, s.outcome FROM report_submission s JOIN report r ON r.id = s.report WHERE r.person = $person AND r.removed IS NULL AND s.removed IS NULL AND s.outcome IN ('returned', 'approved', 'taken-back')
  UNION ALL SELECT r.id || '/signed/' || g.key, 'report', json_extract(g.value, '$.day'), NULL, '', r.type, NULL, 'signed' FROM report r, json_each(r.signatures) g WHERE r.person = $person AND r.removed IS NULL
  UNION ALL SELECT id || '/sent', 'report', sent_on, NULL, '', type, recipient, 'sent' FROM report WHERE person = $person AND removed IS NULL AND sent_on IS NOT NULL
  UNION ALL SELECT id || '/withdrawn', 'report', withdrawn_on, NULL, '', type, withdrawal_reason, 'withdrawn' FROM report WHERE person = $person AND removed IS NULL AND withdrawn_on IS NOT NULL
  UNION ALL SELECT key, 'deadline', coalesce(met_on, waived_on), NULL, label, NULL, coalesce(met_by, waiver_reason), CASE WHEN met_on IS NOT NULL THEN 'met' ELSE 'waived' END FROM due_deadline WHERE person = $person AND (met_on IS NOT NULL OR waived_on IS NOT NULL)`;

/** How many lines the chronology has; `dated`: those that have a day. */
export function chronologyLength(workspace: Workspace, id: string, secret: boolean): { total: number; dated: number } {
  return required(
    workspace.db.get<{ total: number; dated: number }>(`SELECT count(*) AS total, count(day) AS dated FROM (${CHRONOLOGY})`, {
      person: id,
      secret: secret ? 1 : 0,
    }),
    'the count',
  );
}

/** A page of the chronology, the most recent first. */
export function chronology(
  workspace: Workspace,
  id: string,
  page: { from: number; limit: number; secret: boolean },
): ChronologyLine[] {
  const { from, limit } = page;
  return workspace.db
    .all<{
      id: string;
      kind: ChronologyLine['kind'];
      day: string | null;
      time: string | null;
      title: string;
      title_key: string | null;
      detail: string | null;
      state: string | null;
    }>(`SELECT * FROM (${CHRONOLOGY}) ORDER BY day DESC, time DESC, id LIMIT $limit OFFSET $from`, {
      person: id,
      limit,
      from,
      secret: page.secret ? 1 : 0,
    })
    .map(row => ({
      id: row.id,
      kind: row.kind,
      day: row.day ?? '',
      time: row.time,
      title: row.title,
      titleKey: row.title_key,
      detail: row.detail,
      state: row.state,
    }));
}

/** Every value that a field of a record had, the latest first. */
export function fieldHistory(workspace: Workspace, entityName: string, record: string, fieldName: string): FieldVersion[] {
  const entity = entityByName(entityName);
  const field = entity.fields[fieldName];
  const row = workspace.db.get<{ versions: string }>(`SELECT versions FROM "${entity.name}" WHERE id = ?`, [record]);
  if (!field || !row) return [];
  const nameOf = agentNames(workspace.db);
  const { log } = workspace.journal;
  const current = parseVersions(row.versions);
  const isCurrent = (key: string, device: string, n: number): boolean =>
    (current.get(key) ?? []).some(ref => ref.n === n && log.globalRef(ref).device === device);
  return log
    .ofRecord(record)
    .flatMap(operation =>
      [...operation.values]
        .filter(([key]) => Number.parseInt(key, 10) === field.code)
        .map(([key, value]) => ({
          value,
          author: nameOf(operation.author),
          at: stampTime(operation.stamp),
          device: operation.device.slice(0, 4),
          current: isCurrent(key, operation.device, operation.n),
          concurrent: (current.get(key)?.length ?? 0) > 1 && isCurrent(key, operation.device, operation.n),
        })),
    )
    .reverse();
}

/** The person that a record is about, when it is about one. */
function personBehind(workspace: Workspace, entityName: string, record: string): string | null {
  const entity = entityByName(entityName);
  if (entity.name === 'person') return record;
  if (!('person' in entity.fields)) return null;
  return (
    workspace.db.get<{ person: string | null }>(`SELECT person FROM "${entity.name}" WHERE id = ?`, [record])?.person ?? null
  );
}

const HISTORY_ENTITIES = new Set([
  'person',
  'measure',
  'obligation',
  'assignment',
  'appointment',
  'interview',
  'document',
  'deadline',
  'plan_goal',
  'interview_template',
  'referral',
  'site',
  'antenna',
  'agent',
]);

export const caseViewHandlers: Handlers<
  'case.open' | 'case.header' | 'case.deadlines' | 'case.chronology' | 'case.fieldHistory'
> = {
  'case.open': (workspace, input) => {
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    const mine = isMine(workspace, record.id);
    if (!mine && !workspace.opened.has(record.id)) {
      if (input.purpose === null || input.purpose.length < 3) {
        return err({ code: 'access.purpose-needed', details: { restricted: record.restricted } });
      }
      recordAccess(workspace, { person: record.id, kind: 'read', purpose: input.purpose, outsideCaseload: true });
      workspace.opened.add(record.id);
    } else if (mine && !workspace.opened.has(record.id)) {
      recordAccess(workspace, { person: record.id, kind: 'read', outsideCaseload: false });
      workspace.opened.add(record.id);
    }
    return ok(header(workspace, record));
  },

  'case.header': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    return record ? ok(header(workspace, record)) : err({ code: 'record.not-found' });
  },

  'case.deadlines': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    return allowed.ok ? ok(deadlinesOf(workspace, input.person)) : allowed;
  },

  'case.chronology': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const secret = may(workspace, 'case.read-confidences');
    const lines = chronology(workspace, input.person, { from: input.from, limit: input.limit, secret });
    return ok({ total: chronologyLength(workspace, input.person, secret).total, lines });
  },

  'case.fieldHistory': (workspace, input) => {
    if (!HISTORY_ENTITIES.has(input.entity)) return err({ code: 'record.not-found' });
    const about = personBehind(workspace, input.entity, input.record);
    if (about !== null) {
      const allowed = checkAccess(workspace, about);
      if (!allowed.ok) return allowed;
    }
    if (input.field === 'confidences' && !may(workspace, 'case.read-confidences')) return err({ code: 'rights.denied' });
    if (!mayReadRecord(workspace, input.entity, input.record)) return err({ code: 'rights.denied' });
    return ok(fieldHistory(workspace, input.entity, input.record, input.field));
  },
};
