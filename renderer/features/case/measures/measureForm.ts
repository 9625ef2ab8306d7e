import { isCalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf, MeasureLine } from '../../../../shared/contract';
import { computeEndDate, type MeasureEnd } from '../../../../shared/domain/deadlineMeasureEnd';
import { measureStatuses } from '../../../../shared/domain/measure';
import type { EndConvention } from '../../../../shared/referential';
import { changedOnly } from '../form/changed';
import { TypedReader, type Problems } from '../form/typedValues';

export type MeasureChanges = InputOf<Contract['measure.update']>['changes'];

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
    dispositions: [...form.dispositions],
    officer: reader.text(form.officer),
    instructions: reader.text(form.instructions),
  } satisfies MeasureChanges;
  return reader.clean ? ok(changedOnly(values, measure)) : err(reader.problems);
}

/** The end that start and length give while they are being typed; suspensions of the measure are counted. */
export function typedEnd(form: MeasureForm, measure: MeasureLine | null, convention: EndConvention): MeasureEnd {
  const reader = new TypedReader();
  const start = reader.date('startDate', form.startDate);
  const suspensions = Object.values(measure?.suspensions ?? {}).flatMap(({ from, to }) =>
    isCalendarDate(from) && (to === null || isCalendarDate(to)) ? [{ from, to }] : [],
  );
  return computeEndDate(
    {
      startDate: start !== null && isCalendarDate(start) ? start : null,
      durationMonths: reader.count('durationMonths', form.durationMonths, 1200),
      durationDays: reader.count('durationDays', form.durationDays, 36_500),
      suspensions,
      extensions: [],
    },
    convention,
  );
}
