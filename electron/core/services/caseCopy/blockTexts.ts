import { dateParts, type CalendarDate } from '../../../../shared/base/calendarDate';
import { formatName } from '../../../../shared/base/frenchFormat';
import { formatPhone } from '../../../../shared/base/phone';
import type { MeasureLine, ObligationLine } from '../../../../shared/contract';
import { assessment, isAssessed, standingAssessments } from '../../../../shared/domain/assessment';
import { appointment, interview } from '../../../../shared/domain/followUp';
import type { Person } from '../../../../shared/domain/person';
import { selectRecords } from '../../database/records';
import type { Workspace } from '../workspace';
import type { MeasureSource, PersonSource } from './copyForm';

const NUMBERS: Readonly<Record<string, string>> = { appi: 'APPI', parquet: 'Parquet', ecrou: 'Écrou', other: 'Autre' };
const SEXES = { female: 'Féminin', male: 'Masculin' } as const;

/** `24/11/2026`, as the fields of an application take it; empty for no date. */
export function numericDate(day: string | null): string {
  if (day === null || day === '') return '';
  const { year, month, day: of } = dateParts(day as CalendarDate); // the entity's schema checked it
  return `${String(of).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

const filled = (parts: readonly (string | null)[]): string[] => parts.flatMap(one => (one === null || one === '' ? [] : [one]));

/** What the case says of the person. */
export const personTexts = (record: Person): Readonly<Record<PersonSource, string>> => ({
  familyName: record.familyName.toUpperCase(),
  usedName: (record.usedName ?? '').toUpperCase(),
  givenNames: record.givenNames,
  aliases: record.aliases ?? '',
  sex: record.sex === null ? '' : SEXES[record.sex],
  birthDate: numericDate(record.birthDate),
  birthPlace: record.birthPlace ?? '',
  numbers: Object.values(record.numbers)
    .map(one => `${NUMBERS[one.kind] ?? one.kind} ${one.value}`)
    .join(' ; '),
  addresses: Object.values(record.addresses)
    .filter(one => one.to === null)
    .map(one => filled([...one.lines, `${one.postalCode} ${one.city}`.trim()]).join(', '))
    .join('\n'),
  phones: Object.values(record.phones)
    .map(one => formatPhone(one.number))
    .join(' ; '),
  emails: Object.values(record.emails)
    .map(one => one.address)
    .join(' ; '),
});

const pauseText = ({ pause }: ObligationLine): string | null =>
  pause && (pause.goesOn ? 'continue pendant la suspension' : 'suspendue');

/** What the case says of one measure. */
export function measureTexts(
  { legal }: Workspace,
  measure: MeasureLine,
  obligations: readonly ObligationLine[],
): Readonly<Record<MeasureSource, string>> {
  const { durationMonths, durationDays, hours, hoursDone } = measure;
  return {
    type: legal.referential.measureTypes.byCode(measure.type)?.label.fr ?? measure.type,
    court: measure.court ?? '',
    magistrate: measure.magistrate ?? '',
    caseNumber: measure.caseNumber ?? '',
    judgmentDate: numericDate(measure.judgmentDate),
    mandateDate: numericDate(measure.mandateDate),
    startDate: numericDate(measure.startDate),
    endDate: numericDate(measure.endDate),
    duration: filled([
      durationMonths === null ? null : `${durationMonths} mois`,
      durationDays === null ? null : `${durationDays} ${durationDays > 1 ? 'jours' : 'jour'}`,
    ]).join(' et '),
    hours: hours === null ? '' : `${hours} h (${hoursDone ?? 0} h effectuées)`,
    officer: measure.officerName ? formatName(measure.officerName) : '',
    obligations: obligations
      .filter(one => one.measure === measure.id)
      .map(one => `- ${filled([one.citation, one.label, one.particulars, pauseText(one)]).join(' ; ')}`)
      .join('\n'),
  };
}

/** The last appointments: day, hour, kind and outcome. */
export function appointmentTexts({ db, legal }: Workspace, person: string, latest: number): string[] {
  const outcomes: Readonly<Record<string, string>> = {
    complied: 'présent',
    arrived: 'présent',
    'not-complied': 'présent',
    excused: 'absence excusée',
    absent: 'absence',
    'absent-pending': 'absence à qualifier',
    planned: 'à venir',
  };
  const condition = 'person = ? AND day IS NOT NULL ORDER BY day DESC, time DESC, rid DESC';
  return selectRecords(db, appointment, condition, [person])
    .filter(one => outcomes[one.attendance] !== undefined)
    .slice(0, latest)
    .map(one =>
      filled([
        `${numericDate(one.day)} ${one.time ?? ''}`.trim(),
        legal.referential.appointmentTypes.byCode(one.type)?.label.fr ?? one.type,
        outcomes[one.attendance] ?? '',
      ]).join(' ; '),
    );
}

/** The last signed assessments that hold, domain by domain; the confidences drawer is not even read. */
export function assessmentTexts({ db, legal }: Workspace, person: string, latest: number): string[] {
  const signed = selectRecords(db, assessment, 'person = ? AND signed_at IS NOT NULL', [person]);
  return standingAssessments(signed)
    .slice(0, latest)
    .map(one => {
      const domains = legal.referential.needDomains.all.flatMap(({ code, label }) => {
        const found = one.domains[code];
        return found && isAssessed(found)
          ? [`${label.fr} : ${filled([found.text.trim(), found.strengths.trim()]).join(' ')}`]
          : [];
      });
      return filled([`Évaluation du ${numericDate(one.day)}`, (one.summary ?? '').trim(), ...domains]).join('\n');
    });
}

/** The last signed notes, for what may be sent of them; the confidences drawer is not even read. */
export function interviewTexts({ db }: Workspace, person: string, latest: number): string[] {
  const condition =
    "person = ? AND signed_at IS NOT NULL AND trim(coalesce(transmissible, '')) <> '' ORDER BY day DESC, time DESC, rid DESC";
  return selectRecords(db, interview, condition, [person])
    .slice(0, latest)
    .map(
      one => `${filled([`Entretien du ${numericDate(one.day)}`, one.title]).join(' ; ')}\n${(one.transmissible ?? '').trim()}`,
    );
}
