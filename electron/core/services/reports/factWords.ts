import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatDate } from '../../../../shared/base/frenchFormat';
import type { AttendanceState } from '../../../../shared/domain/followUp';
import type { EndStep } from '../../../../shared/domain/measureEnd';

const asDate = (text: string): CalendarDate => text as CalendarDate; // the entity's schema checked it

/** A day as a report writes it; empty for none. */
export const dayWords = (day: string | null): string => (day === null || day === '' ? '' : formatDate(asDate(day)));

/** `2 ans`, `6 mois et 10 jours`; empty for no length. */
export function lengthWords(months: number | null, days: number | null): string {
  const parts = [
    ...(months === null || months === 0 ? [] : [`${months} mois`]),
    ...(days === null || days === 0 ? [] : [`${days} ${days > 1 ? 'jours' : 'jour'}`]),
  ];
  return parts.join(' et ');
}

/** True when the person came. */
export const attended = (state: AttendanceState): boolean =>
  state === 'arrived' || state === 'complied' || state === 'not-complied';

/** True when the person was summoned and the day is past: it counts in the figures of attendance. */
export const wasSummoned = (state: AttendanceState): boolean =>
  attended(state) || state === 'excused' || state === 'absent-pending' || state === 'absent';

const closings: Readonly<Record<string, string>> = {
  'total-revocation': 'Révocation totale',
  conversion: 'Conversion',
  'early-end': 'Fin anticipée',
  end: 'Fin de la mesure',
};

const then = (date: string | null): string => (date === null ? '' : ` : fin portée au ${dayWords(date)}`);

/** How a step moves the end of a measure. Null for a suspension that moves nothing. */
export function endStepWords(step: EndStep): string | null {
  switch (step.kind) {
    case 'start':
      return `Début le ${dayWords(step.date)}`;
    case 'entered':
      return `Fin saisie : ${dayWords(step.date)}`;
    case 'duration':
      return `Durée ordonnée de ${lengthWords(step.months, step.days)}${then(step.date)}`;
    case 'extension':
    case 'counted-extension':
      return `Prolongation de ${lengthWords(step.months, step.days)}${then(step.date)}`;
    case 'suspension':
      return `Suspension du ${dayWords(step.from)} au ${dayWords(step.to)} (${lengthWords(null, step.days)})${then(step.date)}`;
    case 'open-suspension':
      return `Suspension en cours depuis le ${dayWords(step.from)} : fin inconnue`;
    case 'ignored-suspension':
      return null;
    case 'partial-revocation':
      return `Révocation partielle de ${lengthWords(step.months, step.days)}, décidée le ${dayWords(step.decided)}`;
    case 'closing':
      return `${closings[step.decision] ?? 'Décision mettant fin à la mesure'} du ${dayWords(step.decided)}, effet le ${dayWords(step.effect)}`;
    case 'end':
      return `Dernier jour de la mesure : ${dayWords(step.date)}`;
  }
}
