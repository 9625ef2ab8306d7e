import { isCalendarDate } from '../../../shared/base/calendarDate';
import { measureDecisionRule, type LegalData, type MeasureDecisionKind } from '../../../shared/referential';
import type { Language, Translate } from '../../i18n';
import { inLanguage } from './names';

export interface NamedDecision {
  readonly legal: LegalData;
  readonly kind: MeasureDecisionKind;
  /** Type of the measure: the law names the same decision differently for each. */
  readonly type: string;
  /** The day when it is taken. */
  readonly on: string;
}

/** What a decision is called for a type of measure: « Retrait de la mesure » of a curfew, « Révocation » of a parole. */
export function decisionName({ legal, kind, type, on }: NamedDecision, t: Translate, language: Language): string {
  const rule = isCalendarDate(on) ? measureDecisionRule(legal.referential.measureDecisions.all, kind, type, on) : null;
  return rule === null ? t(`measure.decision.kinds.${kind}`) : inLanguage(rule.label, language);
}
