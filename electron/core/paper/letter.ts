import type { CalendarDate } from '../../../shared/base/calendarDate';
import { facts } from './caseFile/tables';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { LETTER_MARGINS, letterHeading, quotedBlock, signatureBlock, windowHead, type Addressee } from './letterPage';
import { writeSheet, type WrittenPaper } from './sheet';
import { ACCENT } from './styles';
import type { Block } from './tagging/block';
import { frenchDate, NBSP, type Typesetter } from './typography';

/** A letter of the service: a title, facts, paragraphs as typed, perhaps a list and a text of the law. */
export interface LetterInput {
  letterhead: Letterhead;
  /** Empty lines leave the window blank: the letter is then handed over. */
  addressee: Addressee;
  title: string;
  subject: string;
  /** Pairs of a label and its value, above the text. */
  facts: readonly (readonly [string, string])[];
  /** Paragraphs parted by an empty line; a line break within one is kept. */
  body: string;
  list: { title: string; items: readonly string[] } | null;
  quoted: { title: string; text: string; article: string } | null;
  referenceNumber: string;
  signatory: { name: string; role: string };
  issuedOn: CalendarDate;
  city: string;
}

/** Writes a letter of the service. `createdAt`: time of writing in ms since 1970. */
export const writeLetter = (input: LetterInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  writeSheet(
    {
      letterhead: input.letterhead,
      title: input.referenceNumber === '' ? input.title : `${input.title} – réf. ${input.referenceNumber}`,
      subject: input.title,
      margins: LETTER_MARGINS,
      fonts,
      createdAt,
    },
    (flow, typeset) =>
      flow.append([
        windowHead(input.letterhead, input.addressee, typeset),
        ...opening(input, typeset),
        ...body(input, typeset),
        ...list(input, typeset),
        ...(input.quoted === null ? [] : [quotedBlock(input.quoted.title, input.quoted, typeset)]),
        signatureBlock(input.signatory, typeset),
      ]),
    (page, total, typeset) => ({
      ...(input.referenceNumber !== '' && { footerLeft: `Réf.${NBSP}${typeset(input.referenceNumber)}` }),
      ...(total > 1 && { footerRight: `${page}/${total}` }),
    }),
  );

function opening({ city, issuedOn, title, subject, facts: pairs }: LetterInput, typeset: Typesetter): Block[] {
  return [
    {
      columns: [
        { text: typeset(title), structure: 'H1', style: 'title', width: '*' },
        { text: `${typeset(city)}, le ${frenchDate(issuedOn)}`, alignment: 'right', width: 150, margin: [0, 10, 0, 0] },
      ],
      columnGap: 20,
      margin: [0, 8, 0, 8],
    },
    ...(subject === '' ? [] : [{ text: typeset(subject), bold: true, margin: [0, 0, 0, 6] } satisfies Block]),
    facts(pairs.map(([label, value]) => [label, typeset(value)] as const)),
  ];
}

const body = ({ body: text }: LetterInput, typeset: Typesetter): Block[] =>
  text
    .split(/\n[ \t]*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')
    .map((paragraph): Block => ({ text: typeset(paragraph), margin: [0, 0, 0, 7], lineHeight: 1.15 }));

function list({ list: told }: LetterInput, typeset: Typesetter): Block[] {
  if (told === null || told.items.length === 0) return [];
  return [
    letterHeading(typeset(told.title), [0, 6, 0, 3]),
    { ul: told.items.map(item => ({ text: typeset(item), margin: [0, 0, 0, 2] })), markerColor: ACCENT },
  ];
}
