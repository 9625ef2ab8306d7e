import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatPhone } from '../../../../shared/base/phone';
import type { WithheldField } from '../../../../shared/domain/caseFile';
import { suspendedSince } from '../../../../shared/domain/obligationPause';
import type { Person } from '../../../../shared/domain/person';
import type { CaseFileInput, Letterhead } from '../../paper';
import { chronology, chronologyLength, deadlinesOf, measureLines, obligationLines } from '../cases';
import { currentSite, type Workspace } from '../workspace';
import { caseFileAssessments } from './assessments';
import type { Notice } from './caseFileForm';

const asDate = (text: string | null): CalendarDate | null => (text === null || text === '' ? null : text) as CalendarDate | null; // entity schemas checked it

const NUMBER_LABELS: Readonly<Record<string, string>> = { appi: 'APPI', parquet: 'Parquet', ecrou: 'Écrou', other: 'Autre' };
const STATE_LABELS: Readonly<Record<string, string>> = {
  late: 'En retard',
  soon: 'Proche',
  later: 'À venir',
  met: 'Satisfaite',
  waived: 'Écartée',
};
const ATTENDANCE_LABELS: Readonly<Record<string, string>> = {
  planned: 'prévu',
  arrived: 'présent',
  complied: 'présent',
  'not-complied': 'présent, n’a pas satisfait',
  'sent-home': 'renvoyé',
  excused: 'absence excusée',
  'absent-pending': 'absence, justificatif attendu',
  absent: 'absence',
  'cancelled-by-service': 'annulé par le service',
  'cancelled-by-person': 'annulé par la personne',
  moved: 'déplacé',
  signed: 'note signée',
  unsigned: 'note non signée',
  met: 'satisfaite',
  waived: 'écartée',
  proposed: 'proposée',
  accepted: 'acceptée',
  refused: 'refusée',
  awaited: 'réponse attendue',
  'under-way': 'en cours',
  ended: 'terminée',
};
/** Of the acts on a report, those that are told outside: how it was reviewed stays in the service. */
const REPORT_ACTS: Readonly<Record<string, string>> = { signed: 'signé', sent: 'envoyé' };
/** What comes before the name of the one to whom the person, or the case, was sent. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  referral: 'Orientation vers',
  transfer: 'Proposition de dessaisissement à',
};
/** The acts by which Jalon itself notes that a deadline is met. */
const MET_BY: Readonly<Record<string, string>> = {
  appointment: 'rendez-vous tenu',
  assessment: 'évaluation signée',
  transfer: 'réponse du service destinataire',
  report: 'rapport signé',
  'incident-report': 'rapport d’incident envoyé',
};
const KIND_LABELS: Readonly<Record<string, string>> = {
  interview: 'Entretien',
  assessment: 'Évaluation',
  summons: 'Convocation',
  'case-file': 'Dossier',
  appointment: 'Rendez-vous',
  document: 'Document',
  event: 'Évènement',
  decision: 'Décision',
  referral: 'Orientation',
  transfer: 'Dessaisissement',
  deadline: 'Échéance',
  measure: 'Mesure',
};
/** A file longer than this is no longer read; what is older stays in the application, and the paper says so. */
const LONGEST_CHRONOLOGY = 5000;

export interface CaseFileSetting {
  readonly letterhead: Letterhead;
  readonly recipient: string;
  readonly notice: Notice;
  readonly withheld: ReadonlySet<WithheldField>;
  /** How many events the chronology lists at most, the most recent ones. */
  readonly longestChronology?: number;
}

/**
 * The parts of a case file that Jalon writes itself, gathered from the vault without what is withheld. Nothing of the confidences drawer
 * goes in (D.113-34 C. pénit.).
 */
export function laidOutParts(workspace: Workspace, record: Person, setting: CaseFileSetting): Omit<CaseFileInput, 'pieces'> {
  const { withheld, longestChronology = LONGEST_CHRONOLOGY } = setting;
  const shown = (field: WithheldField): boolean => !withheld.has(field);
  const { legal } = workspace;
  const typeLabel = (code: string): string => legal.referential.measureTypes.byCode(code)?.label.fr ?? code;
  const titleOf = (key: string | null, title: string): string => {
    if (title !== '') return title;
    if (key === null) return '';
    const known =
      legal.referential.appointmentTypes.byCode(key) ??
      legal.referential.eventTypes.byCode(key) ??
      legal.referential.reportTypes.byCode(key);
    return known?.label.fr ?? KIND_LABELS[key] ?? typeLabel(key);
  };
  const obligations = obligationLines(workspace, record.id);
  return {
    letterhead: setting.letterhead,
    person: {
      familyName: record.familyName,
      givenNames: record.givenNames,
      birthDate: asDate(record.birthDate),
      ...(record.birthPlace === null ? {} : { birthPlace: record.birthPlace }),
      addressLines: shown('identity.reach') ? currentAddresses(record) : [],
      phones: shown('identity.reach') ? Object.values(record.phones).map(one => formatPhone(one.number)) : [],
      numbers: shown('identity.numbers')
        ? Object.values(record.numbers).map(one => ({ label: NUMBER_LABELS[one.kind] ?? one.kind, value: one.value }))
        : [],
    },
    referenceNumber: shown('identity.numbers')
      ? (Object.values(record.numbers).find(one => one.kind === 'appi')?.value ?? '')
      : '',
    recipientLabel: setting.recipient,
    generatedOn: workspace.today(),
    timeZone: currentSite(workspace).timeZone,
    notice: setting.notice,
    measures: measureLines(workspace, record.id).map(one => ({
      label: typeLabel(one.type),
      court: one.court ?? '',
      judgmentDate: asDate(one.judgmentDate),
      startDate: asDate(one.startDate),
      endDate: asDate(one.endDate),
      suspendedSince: suspendedSince(one, workspace.today()),
      obligations: obligations
        .filter(line => line.measure === one.id)
        .map(line => ({
          number: line.citation.split(', ')[1] ?? '',
          article: line.citation.split(', ')[0] ?? '',
          label: line.label,
          particulars: shown('obligations.particulars') ? (line.particulars ?? '') : '',
          pause: line.pause && (line.pause.goesOn ? 'goes-on' : 'stopped'),
          proofs: (shown('obligations.proofs') ? line.proofs : []).map(proof => ({
            date: proof.date as CalendarDate,
            label: proof.label,
          })), // entity schema
        })),
    })),
    deadlines: deadlinesOf(workspace, record.id).map(one => ({
      dueOn: one.due as CalendarDate, // computed from calendar dates
      label: one.label.fr,
      article: one.article,
      stateLabel: STATE_LABELS[one.state] ?? one.state,
    })),
    chronology: chronology(workspace, record.id, { from: 0, limit: longestChronology, secret: false })
      .reverse()
      .flatMap(line => {
        const day = asDate(line.day);
        const reported = line.kind === 'report' ? (REPORT_ACTS[line.state ?? ''] ?? null) : '';
        if (day === null || reported === null) return [];
        const state = reported || (line.state === null ? '' : (ATTENDANCE_LABELS[line.state] ?? ''));
        const told =
          line.kind === 'deadline' && line.detail !== null ? (MET_BY[line.detail] ?? line.detail) : (line.detail ?? '');
        const detail = [shown('chronology.details') ? told : '', state].filter(text => text !== '').join(' · ');
        const begins = BEGINNINGS[line.kind];
        const full = begins === undefined ? titleOf(line.titleKey, line.title) : `${begins} ${line.title}`;
        // a title in someone's own words may name a third person, as a detail may
        const title = shown('chronology.details') ? full : titleOf(line.titleKey ?? line.kind, '');
        return [{ date: day, time: line.time, title, detail }];
      }),
    olderEvents: Math.max(0, chronologyLength(workspace, record.id, false).dated - longestChronology),
    ...caseFileAssessments(workspace, record.id, withheld),
  };
}

const currentAddresses = (record: Person): string[] =>
  Object.values(record.addresses)
    .filter(one => one.to === null)
    .flatMap(one => [...one.lines, `${one.postalCode} ${one.city}`.trim()]);
