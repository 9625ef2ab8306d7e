import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../shared/base/canonicalJson';
import { formatLong, formatName } from '../../../../shared/base/frenchFormat';
import { unreachable } from '../../../../shared/base/result';
import { appointment, document, type Appointment } from '../../../../shared/domain/followUp';
import { explainEnd } from '../../../../shared/domain/measureEnd';
import type { Person } from '../../../../shared/domain/person';
import { datedFactKinds, type FactContent, type FactKind, type FactPart } from '../../../../shared/domain/richText';
import { selectRecords } from '../../database/records';
import type { TransmissibleText } from '../../paper';
import { caseFacts, type CaseFacts } from '../caseFile';
import { measureLines, obligationLines } from '../cases';
import type { Workspace } from '../workspace';
import { attendanceWords } from '../attendanceWords';
import { attended, dayWords, endStepWords, lengthWords, wasSummoned } from './factWords';

/** What a block asks for. Null days: everything. */
export interface FactRequest {
  readonly kind: FactKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly measure: string | null;
}

/** The most that a chronology in a report lists: what is older is in the case file. */
const LONGEST_CHRONOLOGY = 600;

const within = ({ from, to }: FactRequest, day: string | null): boolean =>
  day !== null && (from === null || day >= from) && (to === null || day <= to);

const periodWords = ({ from, to }: FactRequest): string =>
  from !== null && to !== null
    ? ` du ${dayWords(from)} au ${dayWords(to)}`
    : from !== null
      ? ` depuis le ${dayWords(from)}`
      : to !== null
        ? ` jusqu’au ${dayWords(to)}`
        : '';

const pairs = (rows: readonly (readonly [string, string])[]): FactPart => ({
  kind: 'pairs',
  rows: rows.filter(([, value]) => value.trim() !== '').map(([label, value]) => ({ label, value })),
});
const words = (text: string): FactPart => ({ kind: 'text', text });
const heading = (text: string): FactPart => ({ kind: 'heading', text });
const paragraphs = (text: TransmissibleText): FactPart[] => text.map(words);
const table = (columns: string[], rows: string[][], none: string): FactPart =>
  rows.length === 0 ? words(none) : { kind: 'table', columns, rows };

function identity({ person, referenceNumber }: CaseFacts): FactPart[] {
  return [
    pairs([
      ['Nom', formatName(person)],
      ['Naissance', [dayWords(person.birthDate), person.birthPlace ?? ''].filter(one => one !== '').join(', ')],
      ['Adresse', person.addressLines.join(', ')],
      ['Téléphone', person.phones.join(' ; ')],
      ['Références', person.numbers.map(one => `${one.label} ${one.value}`).join(' ; ') || referenceNumber],
    ]),
  ];
}

function measures(workspace: Workspace, person: string, only: string | null): FactPart[] {
  const { legal } = workspace;
  return measureLines(workspace, person)
    .filter(one => only === null || one.id === only)
    .flatMap(one => {
      const steps = explainEnd(one, legal).steps.flatMap(step => endStepWords(step) ?? []);
      return [
        heading(legal.referential.measureTypes.byCode(one.type)?.label.fr ?? one.type),
        pairs([
          ['Juridiction', one.court ?? ''],
          ['Magistrat', one.magistrate ?? ''],
          ['Jugement', dayWords(one.judgmentDate)],
          ['Saisine du service', dayWords(one.mandateDate)],
          ['Durée', lengthWords(one.durationMonths, one.durationDays)],
          ['Début', dayWords(one.startDate)],
          ['Fin', dayWords(one.endDate)],
          ['Heures de travail', one.hours === null ? '' : `${one.hoursServed ?? 0} faites sur ${one.hours}`],
        ]),
        ...(steps.length > 2 ? [{ kind: 'list', items: steps } satisfies FactPart] : []),
      ];
    });
}

function obligations(workspace: Workspace, person: string, only: string | null): FactPart[] {
  const rows = obligationLines(workspace, person)
    .filter(one => only === null || one.measure === only)
    .map(one => [
      one.citation,
      [one.label, one.particulars ?? ''].filter(part => part !== '').join(' : '),
      one.proofs.map(proof => `${proof.label} (${dayWords(proof.date)})`).join(' ; ') || 'Aucun justificatif',
    ]);
  return [table(['Article', 'Obligation', 'Justificatifs'], rows, 'Aucune obligation particulière.')];
}

/** Appointments of the period, by day; their titles and notes are not read. */
const appointmentsOf = ({ db }: Workspace, person: string, request: FactRequest): Appointment[] =>
  selectRecords(db, appointment, 'person = ? AND day IS NOT NULL ORDER BY day, time, rid', [person]).filter(one =>
    within(request, one.day),
  );

/** How many times the person was summoned over a period, and came. */
export function attendanceFigures(workspace: Workspace, person: string, request: FactRequest) {
  const all = appointmentsOf(workspace, person, request).filter(one => wasSummoned(one.attendance));
  return {
    summoned: all.length,
    attended: all.filter(one => attended(one.attendance)).length,
    excused: all.filter(one => one.attendance === 'excused').length,
    absent: all.filter(one => one.attendance === 'absent').length,
  };
}

function attendance(workspace: Workspace, person: string, request: FactRequest): FactPart[] {
  const { summoned, attended: came, excused, absent } = attendanceFigures(workspace, person, request);
  const types = workspace.legal.referential.appointmentTypes;
  const rows = appointmentsOf(workspace, person, request)
    .filter(one => one.attendance !== 'planned' && one.attendance !== 'moved')
    .map(one => [
      [dayWords(one.day), one.time ?? ''].filter(part => part !== '').join(' à '),
      types.byCode(one.type)?.label.fr ?? one.type,
      attendanceWords[one.attendance],
    ]);
  return [
    pairs([
      ['Convocations', String(summoned)],
      ['Présences', String(came)],
      ['Absences excusées', String(excused)],
      ['Absences sans excuse', String(absent)],
    ]),
    table(['Date', 'Rendez-vous', 'Suite'], rows, 'Aucun rendez-vous sur la période.'),
  ];
}

/** The words on an excuse that were written for the magistrate, never the title of a paper nor the note. */
function excuseWords(one: Appointment): string {
  if (one.excuseReceivedOn !== null)
    return [`Reçu le ${dayWords(one.excuseReceivedOn)}`, one.excuseProof ?? ''].filter(part => part !== '').join(' : ');
  return one.excuseDue === null ? '' : `Attendu le ${dayWords(one.excuseDue)}, non reçu`;
}

function absences(workspace: Workspace, person: string, request: FactRequest): FactPart[] {
  const types = workspace.legal.referential.appointmentTypes;
  const letterOf = (id: string): string =>
    dayWords(
      selectRecords(workspace.db, document, "appointment = ? AND kind = 'summons' ORDER BY rid LIMIT 1", [id])[0]?.day ?? null,
    );
  const rows = appointmentsOf(workspace, person, request)
    .filter(one => one.attendance !== 'planned')
    .map(one => [
      [dayWords(one.day), one.time ?? ''].filter(part => part !== '').join(' à '),
      types.byCode(one.type)?.label.fr ?? one.type,
      letterOf(one.id),
      attendanceWords[one.attendance],
      excuseWords(one),
    ]);
  return [table(['Date', 'Rendez-vous', 'Courrier du', 'Suite', 'Justificatif'], rows, 'Aucune convocation sur la période.')];
}

function chronology({ chronology: events }: CaseFacts, request: FactRequest): FactPart[] {
  const rows = events
    .filter(one => within(request, one.date))
    .map(one => [[dayWords(one.date), one.time ?? ''].filter(part => part !== '').join(' à '), one.title, one.detail]);
  return [table(['Date', 'Évènement', 'Précisions'], rows, 'Aucun évènement sur la période.')];
}

function assessment({ assessments }: CaseFacts): FactPart[] {
  const last = assessments.at(-1);
  if (last === undefined) return [words('Aucune évaluation signée.')];
  return [
    words(`Évaluation du ${dayWords(last.date)}, ${last.author}`),
    ...paragraphs(last.summary),
    ...last.domains.flatMap(one => [
      heading(`${one.label} – ${one.levelLabel}`),
      ...paragraphs(one.text),
      ...(one.strengths === '' ? [] : [words(`Points d’appui : ${one.strengths}`)]),
    ]),
    ...(last.followUp === '' ? [] : [words(last.followUp)]),
  ];
}

function plan({ goals }: CaseFacts): FactPart[] {
  const rows = goals.map(one => [
    [one.text, ...one.steps.map(step => `– ${step}`)].join('\n'),
    one.actor,
    one.stateLabel,
    one.agreement,
  ]);
  return [table(['Objectif', 'Acteur', 'État', 'Accord de la personne'], rows, 'Aucun objectif.')];
}

const interviews = ({ interviews: notes }: CaseFacts, request: FactRequest): FactPart[] => {
  const told = notes.filter(one => one.signedAt !== null && within(request, one.date));
  if (told.length === 0) return [words('Aucun entretien signé sur la période.')];
  return told.flatMap(one => [heading(`${dayWords(one.date)}, ${one.author}`), ...paragraphs(one.text)]);
};

const deadlines = ({ deadlines: due }: CaseFacts, request: FactRequest): FactPart[] => [
  table(
    ['Date', 'Échéance', 'Texte', 'État'],
    due.filter(one => within(request, one.dueOn)).map(one => [dayWords(one.dueOn), one.label, one.article, one.stateLabel]),
    'Aucune échéance sur la période.',
  ),
];

const titles: Readonly<Record<FactKind, string>> = {
  identity: 'Identité',
  measures: 'Mesures',
  obligations: 'Obligations et justificatifs',
  attendance: 'Présences',
  chronology: 'Chronologie',
  assessment: 'Dernière évaluation',
  plan: 'Objectifs du suivi',
  interviews: 'Entretiens',
  deadlines: 'Échéances',
  absences: 'Chronologie des convocations',
};

const sources: Readonly<Record<FactKind, string>> = {
  identity: 'Fiche de la personne',
  measures: 'Mesures enregistrées au dossier',
  obligations: 'Obligations enregistrées au dossier',
  attendance: 'Rendez-vous du service',
  chronology: 'Chronologie du dossier',
  assessment: 'Évaluation signée au dossier',
  plan: 'Plan d’exécution de la mesure',
  interviews: 'Notes d’entretien signées, partie transmissible',
  deadlines: 'Échéances calculées par le service',
  absences: 'Rendez-vous et courriers du service',
};

/**
 * Reads the facts of a case, block by block. They come from what a case file may show and from acts of the service: nothing of the
 * confidences drawer is read (D.113-34, D.113-45 C. pénit.).
 */
export function factReader(workspace: Workspace, record: Person): (request: FactRequest) => FactContent {
  let gathered: CaseFacts | null = null;
  const caseFile = (): CaseFacts => (gathered ??= caseFacts(workspace, record, LONGEST_CHRONOLOGY));
  const partsOf = (request: FactRequest): FactPart[] => {
    switch (request.kind) {
      case 'identity':
        return identity(caseFile());
      case 'measures':
        return measures(workspace, record.id, request.measure);
      case 'obligations':
        return obligations(workspace, record.id, request.measure);
      case 'attendance':
        return attendance(workspace, record.id, request);
      case 'chronology':
        return chronology(caseFile(), request);
      case 'assessment':
        return assessment(caseFile());
      case 'plan':
        return plan(caseFile());
      case 'interviews':
        return interviews(caseFile(), request);
      case 'deadlines':
        return deadlines(caseFile(), request);
      case 'absences':
        return absences(workspace, record.id, request);
      default:
        return unreachable(request.kind);
    }
  };
  return request => ({
    title: `${titles[request.kind]}${datedFactKinds.has(request.kind) ? periodWords(request) : ''}`,
    source: `${sources[request.kind]}, au ${formatLong(workspace.today())}`,
    parts: partsOf(request),
  });
}

/** Digest of what a block of facts shows, whatever the day of its reading. */
export const factDigest = ({ title, parts }: FactContent): string =>
  createHash('sha256')
    .update(canonicalJson([title, parts]))
    .digest('base64url');
