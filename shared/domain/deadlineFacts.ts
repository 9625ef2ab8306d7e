import type { CalendarDate } from '../base/calendarDate';
import type { LocalisedText } from '../base/localisedText';
import type { Certainty, DeadlineRule, MeasureFact, MeetingAct } from '../referential';

/** What is known of a measure. An absent or null fact is unknown: nothing is computed from it. */
export type MeasureFacts = {
  /** Code of a measure type of the reference data. */
  readonly typeCode: string;
  /** Whole length ordered so far, extensions included. */
  readonly durationMonths?: number | null;
  readonly durationDays?: number | null;
  /** Codes of the particulars of the judgment (`provisional-enforcement`…); unknown codes are ignored. */
  readonly dispositions?: readonly string[];
  /** Days of the signed assessments of the person, in order. */
  readonly assessments?: readonly CalendarDate[];
  /** Since when the service follows the person with Jalon: a series counted from acts starts no earlier. */
  readonly followedFrom?: CalendarDate | null;
} & { readonly [Fact in MeasureFact]?: CalendarDate | null };

/** A deadline that the law gives to a measure. `ruleCode` and `occurrence` identify it within the measure. */
export interface ComputedDeadline {
  readonly ruleCode: string;
  /** 0 for the first or only one, then 1, 2… for those that come back. */
  readonly occurrence: number;
  /** The day to keep: the legal day, carried over to a working day where CPP 801 applies, else brought back to one. */
  readonly due: CalendarDate;
  /** The day that the duration gives, before any change to a working day. */
  readonly legalDue: CalendarDate;
  readonly shifted: boolean;
  /** First day on which the act may take place, when the text sets a window. */
  readonly earliest: CalendarDate | null;
  /** The article in force on the day that matters for the rule. */
  readonly article: string;
  readonly label: LocalisedText;
  readonly certainty: Certainty;
  readonly leadDays: number;
  /** Any of these acts meets it; empty when only a human can tell. */
  readonly metBy: readonly MeetingAct[];
  readonly nature: DeadlineRule['nature'];
  readonly owner: DeadlineRule['owner'];
  /** The day of the act that met it, in a series counted from acts; absent while none did. */
  readonly metOn?: CalendarDate;
  /** The fact from which the day was counted, and its date: in a series counted from acts, that of the act before. */
  readonly start: { readonly fact: MeasureFact; readonly date: CalendarDate };
}
