import type { LocalisedText } from '../../../shared/base/localisedText';
import type { DeadlineLine } from '../../../shared/contract';
import { deadlineState, type DeadlineState } from '../../../shared/domain/deadlineState';
import { isLocalRule } from '../../../shared/domain/localRule';
import { NO_DATE } from '../journal/projections/caseLines';

/** A row of due_deadline joined to the person's name and the measure's type. */
export interface DeadlineRow {
  person: string;
  key: string;
  measure: string | null;
  rule: string | null;
  label: string;
  label_en: string;
  article: string;
  certainty: string;
  due: string;
  legal_due: string | null;
  soon_from: string;
  met_on: string | null;
  met_by: string | null;
  waived_on: string | null;
  waiver_reason: string | null;
  manual: string | null;
  family_name: string;
  given_names: string;
  measure_type: string | null;
}

/** Columns of DeadlineRow over `d` (due_deadline), with the joins that they need. */
export const DEADLINE_COLUMNS = `d.person, d.key, d.measure, d.rule, d.label, d.label_en, d.article, d.certainty, d.due, d.legal_due, d.soon_from, d.met_on, d.met_by,
  d.waived_on, d.waiver_reason, d.manual, c.family_name, c.given_names, m.type AS measure_type`;
export const DEADLINE_JOINS = 'JOIN case_line c ON c.person = d.person LEFT JOIN measure m ON m.id = d.measure';

/** Rows of DeadlineRow; a condition follows. */
export const DEADLINE_ROWS = `SELECT ${DEADLINE_COLUMNS} FROM due_deadline d ${DEADLINE_JOINS}`;

/** What screens show of a deadline. */
export function deadlineLine(row: DeadlineRow, today: string): DeadlineLine {
  return {
    key: row.key,
    person: row.person,
    personName: { familyName: row.family_name, givenNames: row.given_names },
    measure: row.measure,
    measureType: row.measure_type,
    label: { fr: row.label, en: row.label_en },
    article: row.article,
    certainty: row.certainty,
    due: row.due,
    legalDue: row.legal_due,
    state: deadlineState({ due: row.due, soonFrom: row.soon_from, metOn: row.met_on, waivedOn: row.waived_on }, today),
    metBy: row.met_by,
    waiverReason: row.waiver_reason,
    manual: row.manual !== null,
    local: isLocalRule(row.rule),
  };
}

/** The next deadline kept on a case line, or null. */
export const nextDeadline = (
  row: { due: string; soon_from: string; due_label: string | null; due_label_en: string | null; due_article: string | null },
  today: string,
): { label: LocalisedText; article: string; due: string; state: DeadlineState } | null =>
  row.due === NO_DATE
    ? null
    : {
        label: { fr: row.due_label ?? '', en: row.due_label_en ?? '' },
        article: row.due_article ?? '',
        due: row.due,
        state: deadlineState({ due: row.due, soonFrom: row.soon_from, metOn: null, waivedOn: null }, today),
      };
