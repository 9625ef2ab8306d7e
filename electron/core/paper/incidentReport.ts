import type { CalendarDate } from '../../../shared/base/calendarDate';
import { facts, listing } from './caseFile/tables';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { datedHead, inPieces, personLines, writeSheet, type WrittenPaper } from './sheet';
import { ACCENT, MM, MUTED } from './styles';
import type { Block } from './tagging/block';
import { StructureNode } from './tagging/structure';
import { frenchDate, frenchShortDate, frenchTime, personName, type Typesetter } from './typography';

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

const TITLE = 'Rapport d’incident';
const MARGINS = { left: 22 * MM, top: 22 * MM, right: 20 * MM, bottom: 20 * MM };
const DRAFT = 'PROJET – document non signé';

/** Writes an incident report. `createdAt`: time of writing in ms since 1970. */
export const writeIncidentReport = (input: IncidentReportInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  writeSheet(
    {
      letterhead: input.letterhead,
      title: `${TITLE} – réf. ${input.referenceNumber}`,
      subject: TITLE,
      margins: MARGINS,
      fonts,
      createdAt,
    },
    (flow, typeset) => {
      flow.append(
        [...opening(input, typeset), ...body(input, typeset), signature(input, typeset)],
        new StructureNode('Sect', flow.root),
      );
      flow.breakPage();
      const annex = new StructureNode('Sect', flow.root);
      flow.append(annexOpening(input, typeset), annex);
      for (const events of inPieces(input.chronology)) flow.append([chronology(events, typeset)], annex);
    },
    personLines(input, TITLE, input.draft ? DRAFT : ''),
  );

function opening(input: IncidentReportInput, typeset: Typesetter): Block[] {
  const { person, measure, city, issuedOn, article } = input;
  return [
    datedHead(input.letterhead, typeset, { text: `${typeset(city)}, le ${frenchDate(issuedOn)}`, width: 170 }),
    ...(input.draft ? [{ text: DRAFT, bold: true, color: ACCENT, margin: [0, 0, 0, 4] } satisfies Block] : []),
    { text: TITLE, structure: 'H1', style: 'title', margin: [0, 0, 0, 2] },
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
