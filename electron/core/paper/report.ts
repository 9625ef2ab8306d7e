import type { CalendarDate } from '../../../shared/base/calendarDate';
import type { RichText } from '../../../shared/domain/richText';
import { facts } from './caseFile/tables';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { reportBlocks } from './reportText';
import { datedHead, personLines, writeSheet, type WrittenPaper } from './sheet';
import { reserveFields, type FieldPlace } from './signature';
import { ACCENT, MM, MUTED, PAGE } from './styles';
import type { Block } from './tagging/block';
import { StructureNode } from './tagging/structure';
import { frenchDate, personName, type Typesetter } from './typography';

/** A report of the service. Its text holds facts as they were frozen: no record of the case is read here. */
export interface ReportInput {
  letterhead: Letterhead;
  /** Name of the type of report. */
  title: string;
  /** The text on which the report rests: comes from the reference data; empty when there is none. */
  article: string;
  person: { familyName: string; givenNames: string; birthDate: CalendarDate | null };
  referenceNumber: string;
  recipient: string;
  recipientAddress: readonly string[];
  measure: { label: string; court: string; judgmentDate: CalendarDate | null } | null;
  period: { from: CalendarDate | null; to: CalendarDate | null };
  content: RichText;
  issuedOn: CalendarDate;
  city: string;
  /** Not approved yet: said at the top of the first page and on every page; no field is reserved. */
  draft: boolean;
  /** Who signs, in order. */
  signatories: readonly { field: 'author' | 'director'; name: string; role: string }[];
}

const MARGINS = { left: 22 * MM, top: 22 * MM, right: 20 * MM, bottom: 20 * MM };
const DRAFT = 'PROJET – document non signé';
/** Room kept for the signatures, in points, with what says who signs. */
const SIGNATURE_BOX = { width: 220, height: 68 };
const SIGNATURE_ROOM = SIGNATURE_BOX.height + 62;

/** Writes a report. `createdAt`: time of writing in ms since 1970. */
export async function writeReport(
  input: ReportInput,
  fonts: FontSet,
  createdAt: number,
  fontsDir: string,
): Promise<WrittenPaper> {
  let usedHeight = 0;
  const written = writeSheet(
    {
      letterhead: input.letterhead,
      title: `${input.title} – réf. ${input.referenceNumber}`,
      subject: input.title,
      margins: MARGINS,
      fonts,
      createdAt,
    },
    (flow, typeset) => {
      const body = new StructureNode('Sect', flow.root);
      flow.append(opening(input, typeset), body);
      for (const blocks of reportBlocks(input.content, typeset)) flow.append(blocks, body);
      flow.append([signatures(input, typeset)], body);
      usedHeight = flow.usedHeight;
    },
    personLines(input, input.title, input.draft ? DRAFT : ''),
  );
  if (input.draft) return written;
  return { ...written, pdf: await reserveFields(written.pdf, places(input, usedHeight), fontsDir) };
}

function opening(input: ReportInput, typeset: Typesetter): Block[] {
  const { person, measure, city, issuedOn, article, period } = input;
  const { from, to } = period;
  return [
    datedHead(input.letterhead, typeset, {
      text: `${city === '' ? 'Le' : `${typeset(city)}, le`} ${frenchDate(issuedOn)}`,
      width: 170,
    }),
    ...(input.draft ? [{ text: DRAFT, bold: true, color: ACCENT, margin: [0, 0, 0, 4] } satisfies Block] : []),
    { text: typeset(input.title), structure: 'H1', style: 'title', margin: [0, 0, 0, 2] },
    ...(article === '' ? [] : [{ text: typeset(article), color: MUTED, margin: [0, 0, 0, 8] } satisfies Block]),
    facts([
      ['Destinataire', typeset(input.recipient)],
      ['Adresse', typeset(input.recipientAddress.join(', '))],
      ['Personne suivie', typeset(personName(person))],
      ['Date de naissance', person.birthDate === null ? '' : frenchDate(person.birthDate)],
      ['Référence', typeset(input.referenceNumber)],
      ['Mesure', measure === null ? '' : typeset(measure.label)],
      ['Juridiction', measure === null ? '' : typeset(measure.court)],
      ['Jugement', measure?.judgmentDate ? frenchDate(measure.judgmentDate) : ''],
      ['Période', from && to ? `Du ${frenchDate(from)} au ${frenchDate(to)}` : ''],
    ]),
  ];
}

/** Who signs, over the room of the fields: never parted from it by the end of a page. */
const signatures = ({ signatories }: ReportInput, typeset: Typesetter): Block => ({
  columns: signatories.map(({ name, role }) => ({
    stack: [
      { text: typeset(role), fontSize: 9.5 },
      { text: typeset(name), bold: true },
    ],
    width: SIGNATURE_BOX.width,
  })),
  columnGap: 16,
  minimumSpace: SIGNATURE_ROOM,
  margin: [0, 14, 0, 0],
});

/** The fields stand under the names, on the last page, where `minimumSpace` left room. `usedHeight`: points from the top margin to there. */
const places = ({ signatories }: ReportInput, usedHeight: number): FieldPlace[] =>
  signatories.map(({ field, name }, index) => ({
    name: field,
    page: -1,
    box: {
      ...SIGNATURE_BOX,
      x: MARGINS.left + index * (SIGNATURE_BOX.width + 16),
      y: PAGE.height - MARGINS.top - usedHeight - 6 - SIGNATURE_BOX.height,
    },
    label: `Signature de ${name}`,
  }));
