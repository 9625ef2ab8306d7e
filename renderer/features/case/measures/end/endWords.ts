import type { CalendarDate } from '../../../../../shared/base/calendarDate';
import type { EndExplanation, EndStep } from '../../../../../shared/domain/measureEnd';
import type { LegalData } from '../../../../../shared/referential';
import { decisionName } from '../../../../app/wording';
import type { Language, Translate } from '../../../../i18n';
import { formatDate } from '../../../../ui/dateFormat';

export interface EndWords {
  readonly t: Translate;
  readonly language: Language;
  readonly legal: LegalData;
  /** Type of the measure. */
  readonly type: string;
}

/** « 18 mois et 15 jours ». */
export function lengthText({ months, days }: { readonly months: number; readonly days: number }, t: Translate): string {
  const parts = [
    ...(months > 0 || days === 0 ? [t('measure.end.months', { count: months })] : []),
    ...(days > 0 ? [t('measure.end.days', { count: days })] : []),
  ];
  const [first = '', second] = parts;
  return second === undefined ? first : t('measure.end.and', { first, second });
}

const startOf = ({ steps }: EndExplanation): CalendarDate | null => steps.find(step => step.kind === 'start')?.date ?? null;

/** One step in words, with the day that it starts from when it has one. */
export function stepText(step: EndStep, explanation: EndExplanation, words: EndWords): string {
  const { t, language, legal, type } = words;
  const day = (date: CalendarDate | null): string => (date === null ? t('measure.end.unknown') : formatDate(date, language));
  switch (step.kind) {
    case 'start':
      return t('measure.end.start', { date: day(step.date) });
    case 'entered':
      return t('measure.end.entered', { date: day(step.date) });
    case 'duration':
      return t('measure.end.duration', { length: lengthText(step, t), date: day(startOf(explanation)) });
    case 'extension':
      return t('measure.end.extension', { length: lengthText(step, t) });
    case 'counted-extension':
      return t('measure.end.counted', { length: lengthText(step, t) });
    case 'suspension': {
      const length = lengthText({ months: 0, days: step.days }, t);
      return t('measure.end.suspension', { from: day(step.from), to: day(step.to), length });
    }
    case 'open-suspension':
      return t('measure.end.openSuspension', { from: day(step.from) });
    case 'ignored-suspension':
      return t(`measure.end.ignored.${step.reason}`, { from: day(step.from), to: day(step.to) });
    case 'partial-revocation':
      return step.months + step.days === 0
        ? t('measure.end.revokedPlain', { date: day(step.decided) })
        : t('measure.end.revoked', { date: day(step.decided), length: lengthText(step, t) });
    case 'closing': {
      const decision = decisionName({ legal, kind: step.decision, type, on: step.decided }, t, language);
      return step.date === step.effect
        ? t('measure.end.closing', { decision, date: day(step.effect) })
        : t('measure.end.closingLate', { decision });
    }
    case 'end':
      return t('measure.end.end');
  }
}

/**
 * The whole explanation in one sentence: « 18 mois à compter du 3 mars 2025, suspendu 42 jours, prolongé de 6 mois →
 * 14 avril 2027 ». Suspensions are added up. Null when nothing is known from which an end could be counted.
 */
export function endSentence(explanation: EndExplanation, words: EndWords): string | null {
  const { t, language, legal, type } = words;
  const { steps, end } = explanation;
  const day = (date: CalendarDate): string => formatDate(date, language, 'full');
  const facts: string[] = [];
  const start = startOf(explanation);
  for (const step of steps) {
    if (step.kind === 'duration' && start !== null)
      facts.push(t('measure.end.short.duration', { length: lengthText(step, t), date: day(start) }));
    if (step.kind === 'entered') facts.push(t('measure.end.short.entered', { date: day(step.date) }));
  }
  const suspended = steps.reduce((total, step) => total + (step.kind === 'suspension' ? step.days : 0), 0);
  if (suspended > 0) facts.push(t('measure.end.short.suspended', { length: lengthText({ months: 0, days: suspended }, t) }));
  for (const step of steps) {
    if (step.kind === 'extension') facts.push(t('measure.end.short.extended', { length: lengthText(step, t) }));
    if (step.kind === 'open-suspension') facts.push(t('measure.end.short.open', { date: day(step.from) }));
    if (step.kind === 'closing' && step.date === step.effect) {
      const decision = decisionName({ legal, kind: step.decision, type, on: step.decided }, t, language);
      const named = decision.charAt(0).toLocaleLowerCase(language) + decision.slice(1);
      facts.push(t('measure.end.short.closed', { decision: named, date: day(step.effect) }));
    }
  }
  if (facts.length === 0) return null;
  if (end === null && !steps.some(step => step.kind === 'open-suspension')) return null;
  return t('measure.end.short.whole', { facts: facts.join(', '), end: end === null ? t('measure.end.short.unknown') : day(end) });
}
