import type { CalendarDate } from '../../../shared/base/calendarDate';
import type { AccessedThing } from '../../../shared/domain/accessDetail';
import type { accessKinds } from '../../../shared/domain/followUp';
import { facts, listing } from './caseFile/tables';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { datedHead, inPieces, personLines, writeSheet, type WrittenPaper } from './sheet';
import { MM, MUTED } from './styles';
import type { Block } from './tagging/block';
import { frenchDate, frenchNumber, frenchShortDate, frenchTime, NBSP, personName, type Typesetter } from './typography';

/** Who read, took out or brought in what of a person's case, over a period. It holds nothing of what is in the case. */
export interface AccessReportInput {
  letterhead: Letterhead;
  person: { familyName: string; givenNames: string };
  referenceNumber: string;
  from: CalendarDate;
  to: CalendarDate;
  /** Why the report was asked for. */
  purpose: string;
  issuedOn: CalendarDate;
  issuedBy: string;
  /** The latest first. */
  lines: readonly AccessReportLine[];
}

export interface AccessReportLine {
  day: CalendarDate;
  /** `HH:MM`. */
  time: string;
  agent: string;
  kind: (typeof accessKinds)[number];
  what: AccessedThing;
  purpose: string;
  /** The agent did not follow the person. */
  outside: boolean;
}

const MARGINS = { left: 16 * MM, top: 20 * MM, right: 16 * MM, bottom: 20 * MM };
const TITLE = 'Relevé des consultations';
const KINDS: Readonly<Record<AccessReportLine['kind'], string>> = {
  read: 'Consultation',
  search: 'Recherche',
  export: 'Export',
  print: 'Impression',
  generate: 'Édition',
  import: 'Import',
};
const THINGS: Readonly<Record<AccessedThing, string>> = {
  case: 'dossier',
  caseload: 'liste de dossiers',
  'case-file': 'dossier complet',
  notes: 'notes d’entretien',
  summons: 'convocation',
  report: 'rapport',
  'fallback-list': 'liste de secours',
  calendar: 'agenda',
  copy: 'copie à reporter',
  transfer: 'dessaisissement',
  'transfer-undone': 'acceptation reprise',
  list: 'liste',
  'undone-list': 'import annulé',
  'access-report': 'relevé des consultations',
  traces: 'traces de consultation',
  'attendance-sheet': 'feuille de présence',
  archive: 'versement d’archives',
  labels: 'étiquettes d’adresses',
  'reception-list': 'liste d’accueil',
  document: 'document',
};

/** Writes the access report of a person. `createdAt`: time of writing in ms since 1970. */
export const writeAccessReport = (input: AccessReportInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  writeSheet(
    { letterhead: input.letterhead, title: TITLE, subject: TITLE, margins: MARGINS, fonts, createdAt },
    (flow, typeset) => {
      flow.append(opening(input, typeset));
      for (const lines of inPieces(input.lines)) flow.append([table(lines, typeset)]);
    },
    personLines(input, TITLE),
  );

function opening(input: AccessReportInput, typeset: Typesetter): Block[] {
  const { lines } = input;
  const outside = lines.filter(one => one.outside).length;
  const count =
    lines.length === 0
      ? 'Aucune consultation tracée dans cette période.'
      : `${frenchNumber(lines.length)} ${lines.length > 1 ? 'traces' : 'trace'}, dont ${frenchNumber(outside)} d’un agent qui ne suivait pas la personne.`;
  return [
    datedHead(input.letterhead, typeset, { text: `Édité le ${frenchDate(input.issuedOn)}`, color: MUTED }),
    { text: TITLE, structure: 'H1', style: 'title', margin: [0, 0, 0, 2] },
    { text: `Du ${frenchDate(input.from)} au ${frenchDate(input.to)}`, color: MUTED, margin: [0, 0, 0, 6] },
    facts([
      ['Personne', typeset(personName(input.person))],
      ['Édité par', typeset(input.issuedBy)],
      ['Motif', typeset(input.purpose)],
    ]),
    { text: count, margin: [0, 0, 0, 4] },
  ];
}

function table(lines: readonly AccessReportLine[], typeset: Typesetter): Block {
  const rows = lines.map(({ day, time, agent, kind, what, purpose, outside }): Block[] => [
    { text: `${frenchShortDate(day)} ${frenchTime(time)}`, rowHeader: true },
    { text: typeset(agent), bold: true },
    { text: `${KINDS[kind]}${NBSP}: ${THINGS[what]}` },
    { text: outside ? 'oui' : '' },
    { text: typeset(purpose) },
  ]);
  return listing([76, 112, 128, 52, '*'], ['Date et heure', 'Agent', 'Nature', 'Hors suivi', 'Motif'], rows);
}
