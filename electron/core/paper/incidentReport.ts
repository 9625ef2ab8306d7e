import type { CalendarDate } from '../../../shared/base/calendarDate';
import { facts, listing } from './caseFile/tables';
import type { FontSet } from './fonts';
import { letterheadBlocks, letterheadImages, type Letterhead } from './letterhead';
import { PageFlow } from './pageFlow';
import { writeRunningLines } from './runningLines';
import { ACCENT, MM, MUTED, PAGE } from './styles';
import type { Block } from './tagging/block';
import { PaperDocument } from './tagging/paperDocument';
import { StructureNode } from './tagging/structure';
import { frenchDate, frenchShortDate, frenchTime, NBSP, personName, typesetter, type Typesetter } from './typography';

/** An incident report to a magistrate. It names appointments and their excuses only: no part of an interview fits in. */
export interface IncidentReportInput {
  letterhead: Letterhead;
  person: { familyName: string; givenNames: string; birthDate: CalendarDate | null };
  referenceNumber: string;
  recipient: string;
  /** Lines of the address to which it is sent; empty when it is not known. */
  recipientAddress: readonly string[];
  /** The measure, its court and its judgment; null when no measure is known. */
  measure: { label: string; court: string; judgmentDate: CalendarDate | null } | null;
  /** The text on which the report rests: comes from the reference data. */
  article: string;
  /** Written by its author; an empty line parts two paragraphs. */
  text: string;
  signatory: { name: string; role: string };
  issuedOn: CalendarDate;
  city: string;
  /** Not signed yet: said at the top of the first page and on every page. */
  draft: boolean;
  /** The summonses, the oldest first. */
  chronology: readonly IncidentEvent[];
}

export interface IncidentEvent {
  day: CalendarDate;
  /** `HH:MM`, or null. */
  time: string | null;
  subject: string;
  mode: string;
  /** Day of the summons letter; null when none was made. */
  letterOn: CalendarDate | null;
  outcome: string;
  /** What proves the excuse, or until when it was awaited. */
  excuse: string;
}

const MARGINS = { left: 22 * MM, top: 22 * MM, right: 20 * MM, bottom: 20 * MM };
const ROWS_A_PIECE = 150;
const DRAFT = 'PROJET – document non signé';

/** Writes an incident report. `createdAt`: time of writing in ms since 1970. */
export function writeIncidentReport(
  input: IncidentReportInput,
  fonts: FontSet,
  createdAt: number,
): { pdf: Uint8Array; pages: number } {
  const typeset = typesetter(fonts);
  const properties = {
    title: `Rapport d’incident – réf. ${typeset(input.referenceNumber)}`,
    author: typeset(input.letterhead.service),
    subject: 'Rapport d’incident',
    createdAt,
  };
  const document = new PaperDocument(fonts, properties, letterheadImages(input.letterhead));
  const flow = new PageFlow(document, { ...PAGE, margins: MARGINS });
  flow.append(
    [...opening(input, typeset), ...body(input, typeset), signature(input, typeset)],
    new StructureNode('Sect', flow.root),
  );
  flow.breakPage();
  const annex = new StructureNode('Sect', flow.root);
  flow.append(annexOpening(input, typeset), annex);
  for (let from = 0; from < input.chronology.length; from += ROWS_A_PIECE)
    flow.append([chronology(input.chronology.slice(from, from + ROWS_A_PIECE), typeset)], annex);
  flow.breakPage();
  writeRunningLines(document, MARGINS, (page, total) => ({
    ...(page > 1 && { headerLeft: typeset(personName(input.person)), headerRight: 'Rapport d’incident' }),
    footerLeft: `${input.draft ? `${DRAFT} – ` : ''}Réf.${NBSP}${typeset(input.referenceNumber)}`,
    footerRight: `${page}/${total}`,
  }));
  const pages = document.pageCount();
  return { pdf: document.toBytes(), pages };
}

function opening(input: IncidentReportInput, typeset: Typesetter): Block[] {
  const { person, measure, city, issuedOn, article } = input;
  return [
    {
      columns: [
        { stack: letterheadBlocks(input.letterhead, typeset), width: '*' },
        { text: `${typeset(city)}, le ${frenchDate(issuedOn)}`, alignment: 'right', width: 170 },
      ],
      columnGap: 20,
      margin: [0, 0, 0, 14],
    },
    ...(input.draft ? [{ text: DRAFT, bold: true, color: ACCENT, margin: [0, 0, 0, 4] } satisfies Block] : []),
    { text: 'Rapport d’incident', structure: 'H1', style: 'title', margin: [0, 0, 0, 2] },
    { text: typeset(article), color: MUTED, margin: [0, 0, 0, 8] },
    facts([
      ['Destinataire', typeset(input.recipient)],
      ['Adresse', typeset(input.recipientAddress.join(', '))],
      ['Personne suivie', typeset(personName(person))],
      ['Date de naissance', person.birthDate === null ? '' : frenchDate(person.birthDate)],
      ['Référence', typeset(input.referenceNumber)],
      ['Mesure', measure === null ? '' : typeset(measure.label)],
      ['Juridiction', measure === null ? '' : typeset(measure.court)],
      ['Jugement', measure?.judgmentDate ? frenchDate(measure.judgmentDate) : ''],
    ]),
  ];
}

/** The paragraphs as typed; a line break within one is kept. */
const body = ({ text }: IncidentReportInput, typeset: Typesetter): Block[] =>
  text
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')
    .map((paragraph): Block => ({ text: typeset(paragraph), margin: [0, 0, 0, 7], lineHeight: 1.15 }));

const signature = ({ signatory }: IncidentReportInput, typeset: Typesetter): Block => ({
  stack: [{ text: typeset(signatory.role) }, { text: typeset(signatory.name), bold: true, margin: [0, 36, 0, 0] }],
  minimumSpace: 80,
  margin: [86 * MM, 16, 0, 0],
});

function annexOpening({ chronology: events }: IncidentReportInput, typeset: Typesetter): Block[] {
  const [first, last] = [events[0], events.at(-1)];
  const span = first && last ? `Du ${frenchDate(first.day)} au ${frenchDate(last.day)}.` : 'Aucune convocation enregistrée.';
  const title = 'Annexe – Chronologie des convocations';
  return [
    {
      text: title,
      id: 'annexe',
      bookmark: { id: 'annexe', level: 1, title },
      structure: 'H1',
      style: 'heading1',
      margin: [0, 0, 0, 3],
    },
    { text: typeset(span), color: MUTED, margin: [0, 0, 0, 4] },
  ];
}

function chronology(events: readonly IncidentEvent[], typeset: Typesetter): Block {
  const rows = events.map(({ day, time, subject, mode, letterOn, outcome, excuse }): Block[] => [
    { text: frenchShortDate(day), rowHeader: true },
    { text: time === null ? '–' : frenchTime(time) },
    { text: typeset([subject, mode].filter(part => part !== '').join(' – ')) },
    { text: letterOn === null ? '–' : frenchShortDate(letterOn) },
    { text: typeset(outcome), bold: true },
    { text: typeset(excuse) },
  ]);
  return listing([56, 44, '*', 60, 92, 104], ['Date', 'Heure', 'Rendez-vous', 'Courrier du', 'Suite', 'Justificatif'], rows);
}
