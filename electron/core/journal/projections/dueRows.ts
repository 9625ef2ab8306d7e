import type { Deadline } from '../../../../shared/domain/followUp';
import type { Database } from '../../database/connection';

/** What of a case its deadlines are filtered by. */
export interface Place {
  readonly person: string;
  readonly closed: number;
  readonly antenna: string | null;
  readonly officer: string | null;
}

type Value = string | number | null;
/** Values in the order of the columns. */
export type DueRow = readonly Value[];

/** A deadline as it is kept, before what humans decided about it. */
export interface DueLineFacts {
  readonly key: string;
  readonly measure: string | null;
  readonly measureType: string | null;
  readonly rule: string | null;
  readonly occurrence: number;
  readonly label: string;
  readonly labelEn: string;
  readonly article: string;
  readonly certainty: string;
  readonly due: string;
  readonly legalDue: string | null;
  readonly soonFrom: string;
  /** Identifier of the record that added it by hand. */
  readonly manual: string | null;
}

/** What met a deadline by itself, and on which day. */
export interface MeetingAct {
  readonly on: string;
  readonly by: string;
}

/** In the order in which a row is made. */
const COLUMNS = [
  'person',
  'key',
  'measure',
  'rule',
  'occurrence',
  'label',
  'label_en',
  'article',
  'certainty',
  'due',
  'legal_due',
  'soon_from',
  'met_on',
  'met_by',
  'waived_on',
  'waiver_reason',
  'manual',
  'measure_type',
  'closed',
  'antenna',
  'officer',
] as const;
const REPLACE = `INSERT OR REPLACE INTO due_deadline (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;

/** The row of a deadline, with what humans decided about it or the act that met it. */
export function dueRow(place: Place, line: DueLineFacts, decisions: readonly Deadline[], act: MeetingAct | null): DueRow {
  const met = decisions.find(one => one.metOn !== null);
  const waived = decisions.find(one => one.waivedOn !== null);
  return [
    place.person,
    line.key,
    line.measure,
    line.rule,
    line.occurrence,
    line.label,
    line.labelEn,
    line.article,
    line.certainty,
    line.due,
    line.legalDue,
    line.soonFrom,
    met?.metOn ?? act?.on ?? null,
    met?.metBy ?? act?.by ?? null,
    waived?.waivedOn ?? null,
    waived?.waiverReason ?? null,
    line.manual,
    line.measureType,
    place.closed,
    place.antenna,
    place.officer,
  ];
}

/**
 * Leaves those rows for the person and no other. Most of them were there already: only what differs is written. True when something
 * did.
 */
export function writeDueRows(db: Database, person: string, rows: readonly DueRow[]): boolean {
  const stale = new Map(
    db
      .all<Record<string, Value>>(`SELECT ${COLUMNS.join(', ')} FROM due_deadline WHERE person = ?`, [person])
      .map(row => [row['key'], row]),
  );
  let written = false;
  for (const row of rows) {
    const key = row[1] ?? null;
    const known = stale.get(key);
    stale.delete(key);
    if (known !== undefined && COLUMNS.every((column, at) => known[column] === row[at])) continue;
    db.run(REPLACE, row);
    written = true;
  }
  for (const key of stale.keys()) db.run('DELETE FROM due_deadline WHERE person = ? AND key = ?', [person, key ?? null]);
  return written || stale.size > 0;
}
