import type { CalendarDate } from '../base/calendarDate';
import type { AppliedRule } from './appliedRule';
import type { DeadlineSetting } from './deadlineSetting';

const PREFIX = 'local:';

/** A deadline that a service gives itself for a type of measure, where no text sets one (six-monthly reports, for example). */
export interface LocalRule {
  /** Identifier of the record that sets it. */
  readonly id: string;
  readonly measureType: string;
  readonly label: string;
  /** Months between two due days, counted from the start of the measure. */
  readonly everyMonths: number;
  /** Days before the due day from which it is « soon »; null for the lead time of deadlines added by hand. */
  readonly leadDays: number | null;
  /** Nothing that fell due before that day is asked for. */
  readonly since: CalendarDate | null;
}

/** Code by which the deadlines of a local rule are known. */
export const localRuleCode = (id: string): string => `${PREFIX}${id}`;

/** The record that sets the local rule of a code. */
export const localRuleId = (code: string): string => code.slice(PREFIX.length);

/** True when a rule is the service's own. */
export const isLocalRule = (rule: string | null): boolean => rule?.startsWith(PREFIX) ?? false;

/** The local rule that a setting makes, or null when it makes none. */
export function localRuleOf(setting: DeadlineSetting): LocalRule | null {
  const { id, rule, measureType, label, everyMonths, leadDays, on } = setting;
  if (rule !== null || measureType === null || label === null || everyMonths === null) return null;
  return { id, measureType, label, everyMonths, leadDays, since: on as CalendarDate | null }; // the entity's schema checked it
}

/** The same, as a rule that is counted like those of the law: from the start of the measure until its end, on a worked day. */
export function appliedLocalRule(local: LocalRule, usualLeadDays: number): AppliedRule {
  const code = localRuleCode(local.id);
  return {
    rule: {
      code,
      delay: code,
      nature: 'report',
      owner: 'service',
      appliesTo: { measures: [local.measureType], categories: null, phases: null, reportDue: null, except: [] },
      conditions: [],
      start: [
        { fact: 'startDate', certainty: null },
        { fact: 'mandateDate', certainty: null },
      ],
      inForceOn: 'due',
      earlierArticles: [],
      serviceDuration: null,
      unknownDaysCountAs: null,
      repeat: { until: 'endDate', closedBy: null, countsFrom: 'start' },
      setBy: null,
      shift: { mode: 'backward', certainty: null },
      leadDays: local.leadDays ?? usualLeadDays,
      metBy: [],
      notes: '',
    },
    delay: {
      code,
      label: { fr: local.label, en: local.label },
      article: '',
      duration: { value: local.everyMonths, min: null, unit: 'months', phrase: null, days: 'calendar' },
      from: '',
      direction: 'after',
      target: null,
      validFrom: null,
      certainty: 'practice',
      source: '',
      notes: '',
    },
    duration: { value: local.everyMonths, unit: 'months', days: 'calendar', direction: 'after' },
    windowOpens: null,
    durationCertainty: null,
    closedBy: null,
  };
}
