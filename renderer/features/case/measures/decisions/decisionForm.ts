import type { CalendarDate } from '../../../../../shared/base/calendarDate';
import { err, ok, type Result } from '../../../../../shared/base/result';
import type { Contract, InputOf, MeasureLine } from '../../../../../shared/contract';
import { endsMeasure, type DecisionKind } from '../../../../../shared/domain/measureDecision';
import { pastDay } from '../../form/dateLimits';
import { TypedReader, type Problems } from '../../form/typedValues';

export type Deciding = Omit<InputOf<Contract['measure.decide']>, 'id'>;

/** A decision as it is being typed. */
export interface DecisionForm {
  readonly decided: string;
  readonly effect: string;
  readonly authority: string;
  readonly months: string;
  readonly days: string;
  readonly reason: string;
  readonly opens: string;
  readonly opensStart: string;
  readonly opensMonths: string;
  readonly opensDays: string;
  readonly opensHours: string;
  readonly confirmed: boolean;
}

/** The form of a decision of that kind; the end of a measure whose term is past is that term. */
export function formOfDecision(kind: DecisionKind, measure: MeasureLine, today: string): DecisionForm {
  const { endDate } = measure;
  const over = kind === 'end' && endDate !== null && endDate <= today;
  return {
    decided: over ? endDate : today,
    effect: over ? endDate : kind === 'extension' || kind === 'partial-revocation' ? '' : today,
    authority: kind === 'end' ? '' : (measure.magistrate ?? ''),
    months: '',
    days: '',
    reason: '',
    opens: '',
    opensStart: today,
    opensMonths: '',
    opensDays: '',
    opensHours: '',
    confirmed: false,
  };
}

/** What to send of a decision, or what is wrong with it by field. */
export function readDecision(kind: DecisionKind, form: DecisionForm, today: CalendarDate): Result<Deciding, Problems> {
  const reader = new TypedReader();
  const effect = endsMeasure(kind) ? reader.requiredDate('effect', form.effect, kind === 'end' ? pastDay(today) : {}) : null;
  const hasLength = kind === 'extension' || kind === 'partial-revocation';
  const months = hasLength ? reader.count('months', form.months, 1200) : null;
  const days = hasLength ? reader.count('days', form.days, 36_500) : null;
  if (kind === 'extension' && (months ?? 0) + (days ?? 0) === 0) reader.problems['months'] ??= 'required';
  const decision: Deciding['decision'] = {
    kind,
    // the end of a measure is noted, not decided: its day is the last one
    decided: kind === 'end' && effect !== null ? effect : reader.requiredDate('decided', form.decided, pastDay(today)),
    effect,
    authority: reader.text(form.authority),
    months,
    days,
    reason: form.reason.trim(),
  };
  const opens =
    kind === 'conversion'
      ? {
          type: reader.requiredText('opens', form.opens),
          startDate: reader.requiredDate('opensStart', form.opensStart),
          durationMonths: reader.count('opensMonths', form.opensMonths, 1200),
          durationDays: reader.count('opensDays', form.opensDays, 36_500),
          hours: reader.count('opensHours', form.opensHours, 400),
        }
      : null;
  return reader.clean ? ok({ decision, opens, confirmedLimit: form.confirmed }) : err(reader.problems);
}
