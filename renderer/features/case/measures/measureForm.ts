import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf, MeasureLine } from '../../../../shared/contract';
import { measureStatuses } from '../../../../shared/domain/measure';
import { explainEnd, type EndExplanation } from '../../../../shared/domain/measureEnd';
import { endAfter, type EndFactChanges } from '../../../../shared/domain/measureEndChange';
import type { LegalData } from '../../../../shared/referential';
import { changedOnly } from '../form/changed';
import { TypedReader, type Problems } from '../form/typedValues';
import { elementChanges } from '../person/personElements';

export type MeasureChanges = InputOf<Contract['measure.update']>['changes'];

/** A suspension as it is being typed; without `to` it lasts. */
export interface SuspensionRow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A measure as it is being typed: every field is text, so that a draft loses nothing. */
export interface MeasureForm {
  readonly type: string;
  readonly court: string;
  readonly magistrate: string;
  readonly caseNumber: string;
  readonly judgmentDate: string;
  readonly mandateDate: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly durationMonths: string;
  readonly durationDays: string;
  readonly hours: string;
  readonly hoursDone: string;
  readonly status: string;
  readonly releaseDate: string;
  readonly finalConvictionDate: string;
  readonly decisionDate: string;
  readonly notificationDate: string;
  readonly prosecutorNoticeDate: string;
  readonly referralHearingDate: string;
  readonly remainderReachedDate: string;
  readonly endReason: string;
  readonly suspensions: readonly SuspensionRow[];
  readonly dispositions: readonly string[];
  readonly officer: string;
  readonly instructions: string;
  /** Chosen obligations, by code, with their particulars; of a new measure only. */
  readonly obligations: Readonly<Record<string, string>>;
}

const shown = (value: string | number | null): string => (value === null ? '' : String(value));

/** The form of a measure; of a new one without it. */
export function formOfMeasure(measure: MeasureLine | null): MeasureForm {
  return {
    type: measure?.type ?? '',
    court: shown(measure?.court ?? null),
    magistrate: shown(measure?.magistrate ?? null),
    caseNumber: shown(measure?.caseNumber ?? null),
    judgmentDate: shown(measure?.judgmentDate ?? null),
    mandateDate: shown(measure?.mandateDate ?? null),
    startDate: shown(measure?.startDate ?? null),
    endDate: shown(measure?.endDate ?? null),
    durationMonths: shown(measure?.durationMonths ?? null),
    durationDays: shown(measure?.durationDays ?? null),
    hours: shown(measure?.hours ?? null),
    hoursDone: shown(measure?.hoursDone ?? null),
    status: measure?.status ?? 'active',
    releaseDate: shown(measure?.releaseDate ?? null),
    finalConvictionDate: shown(measure?.finalConvictionDate ?? null),
    decisionDate: shown(measure?.decisionDate ?? null),
    notificationDate: shown(measure?.notificationDate ?? null),
    prosecutorNoticeDate: shown(measure?.prosecutorNoticeDate ?? null),
    referralHearingDate: shown(measure?.referralHearingDate ?? null),
    remainderReachedDate: shown(measure?.remainderReachedDate ?? null),
    endReason: shown(measure?.endReason ?? null),
    suspensions: Object.entries(measure?.suspensions ?? {})
      .map(([key, one]) => ({ key, from: one.from, to: one.to ?? '', reason: one.reason }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    dispositions: measure?.dispositions ?? [],
    officer: measure?.officer ?? '',
    instructions: shown(measure?.instructions ?? null),
    obligations: {},
  };
}

/** What the form changes of a measure (everything filled in, for a new one), or what is wrong with it by field. */
export function measureChangesOf(form: MeasureForm, measure: MeasureLine | null): Result<MeasureChanges, Problems> {
  const reader = new TypedReader();
  const values = {
    type: reader.requiredText('type', form.type),
    court: reader.text(form.court),
    magistrate: reader.text(form.magistrate),
    caseNumber: reader.text(form.caseNumber),
    judgmentDate: reader.date('judgmentDate', form.judgmentDate),
    mandateDate: reader.date('mandateDate', form.mandateDate),
    startDate: reader.date('startDate', form.startDate),
    endDate: reader.date('endDate', form.endDate),
    durationMonths: reader.count('durationMonths', form.durationMonths, 1200),
    durationDays: reader.count('durationDays', form.durationDays, 36_500),
    hours: reader.count('hours', form.hours, 400),
    hoursDone: reader.count('hoursDone', form.hoursDone, 10_000),
    status: measureStatuses.find(one => one === form.status) ?? 'active',
    releaseDate: reader.date('releaseDate', form.releaseDate),
    finalConvictionDate: reader.date('finalConvictionDate', form.finalConvictionDate),
    decisionDate: reader.date('decisionDate', form.decisionDate),
    notificationDate: reader.date('notificationDate', form.notificationDate),
    prosecutorNoticeDate: reader.date('prosecutorNoticeDate', form.prosecutorNoticeDate),
    referralHearingDate: reader.date('referralHearingDate', form.referralHearingDate),
    remainderReachedDate: reader.date('remainderReachedDate', form.remainderReachedDate),
    endReason: reader.text(form.endReason),
    dispositions: [...form.dispositions],
    officer: reader.text(form.officer),
    instructions: reader.text(form.instructions),
  } satisfies MeasureChanges;
  const suspensions = elementChanges(form.suspensions, measure?.suspensions, row => suspensionElement(row, reader));
  if (!reader.clean) return err(reader.problems);
  const changes: MeasureChanges = changedOnly(values, measure);
  return ok(Object.keys(suspensions).length === 0 ? changes : { ...changes, suspensions });
}

/** A suspension, or null when the row is empty. */
function suspensionElement(row: SuspensionRow, reader: TypedReader): MeasureLine['suspensions'][string] | null {
  if ([row.from, row.to, row.reason].every(part => part.trim() === '')) return null;
  const from = reader.requiredDate(`suspensionFrom-${row.key}`, row.from);
  const to = reader.date(`suspensionTo-${row.key}`, row.to);
  if (to !== null && from !== '' && to < from) reader.problems[`suspensionTo-${row.key}`] = 'beforeStart';
  return { from, to, reason: row.reason.trim() };
}

/** The end that the facts being typed give, explained as it will be once they are kept. */
export function typedEnd(form: MeasureForm, measure: MeasureLine | null, legal: LegalData): EndExplanation {
  const reader = new TypedReader();
  const values = {
    type: form.type,
    startDate: reader.date('startDate', form.startDate),
    endDate: reader.date('endDate', form.endDate),
    durationMonths: reader.count('durationMonths', form.durationMonths, 1200),
    durationDays: reader.count('durationDays', form.durationDays, 36_500),
  };
  const suspensions = elementChanges(form.suspensions, measure?.suspensions, row => {
    const [from, to] = [reader.date('from', row.from), reader.date('to', row.to)];
    return from === null ? null : { from, to, reason: row.reason };
  });
  const changes: EndFactChanges = {
    ...changedOnly(values, measure),
    ...(Object.keys(suspensions).length > 0 && { suspensions }),
  };
  return explainEnd(endAfter(changes, measure, legal).facts, legal);
}
