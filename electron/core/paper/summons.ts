import type { CalendarDate } from '../../../shared/base/calendarDate';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { letterheadBlocks } from './letterhead';
import { writeSheet, type WrittenPaper } from './sheet';
import { ACCENT, MM, MUTED, NO_LINES, SOFT } from './styles';
import type { Block, Span, TableBlock } from './tagging/block';
import type { Typesetter } from './typography';
import { frenchDate, frenchLongDate, frenchTime, NBSP, personName, printedLength } from './typography';

/** A summons letter. Nothing here names the offence or the measure: the letter passes through other hands. */
export interface SummonsInput {
  letterhead: Letterhead;
  person: { familyName: string; givenNames: string; birthDate: CalendarDate | null; addressLines: readonly string[] };
  appointment: {
    date: CalendarDate;
    /** `HH:MM`, 24-hour clock. */
    time: string;
    place: string;
    placeAddressLines: readonly string[];
    modeLabel: string;
    contactName: string;
    contactPhone: string;
  };
  documentsToBring: readonly string[];
  /** What follows from not coming, with its article: comes from the reference data. */
  warning: { text: string; article: string };
  referenceNumber: string;
  signatory: { name: string; role: string };
  issuedOn: CalendarDate;
  city: string;
  /** Letters are always in French. */
  locale: 'fr';
}

const MARGINS = { left: 22 * MM, top: 14 * MM, right: 20 * MM, bottom: 18 * MM };
/** Place of the addressee on a sheet folded for a window envelope (after NF Z 11-001): 45 mm down, in the right half. */
const ADDRESS = { top: 45 * MM, left: 108 * MM, blockBottom: 80 * MM };

/** Writes a summons letter, with its number of pages. `createdAt`: time of writing in ms since 1970. */
export const writeSummons = (input: SummonsInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  writeSheet(
    {
      letterhead: input.letterhead,
      title: `Convocation – réf. ${input.referenceNumber}`,
      subject: 'Convocation à un rendez-vous',
      margins: MARGINS,
      fonts,
      createdAt,
    },
    (flow, typeset) =>
      flow.append([
        head(input, typeset),
        ...opening(input, typeset),
        appointmentBlock(input, typeset),
        ...documentsToBring(input, typeset),
        ...ifUnable(input, typeset),
        warningBlock(input, typeset),
        signature(input, typeset),
      ]),
    (page, total, typeset) => ({
      footerLeft: `Réf.${NBSP}${typeset(input.referenceNumber)}`,
      ...(total > 1 ? { footerRight: `${page}/${total}` } : {}),
    }),
  );

/** Sender on the left, addressee in the window on the right. */
function head({ letterhead, person }: SummonsInput, typeset: Typesetter): Block {
  const address: Block[] = [
    { text: typeset(personName(person)), bold: true, fontSize: personName(person).length > 60 ? 8 : 11 },
    { text: person.addressLines.map(typeset).join('\n'), fontSize: 11 },
  ];
  const senderWidth = ADDRESS.left - MARGINS.left;
  return {
    structure: 'none',
    layout: NO_LINES,
    table: {
      widths: [senderWidth, '*'],
      heights: [ADDRESS.blockBottom - MARGINS.top],
      body: [
        [
          { stack: letterheadBlocks(letterhead, typeset), margin: [0, 0, 24, 0] },
          { stack: address, margin: [0, ADDRESS.top - MARGINS.top, 0, 0] },
        ],
      ],
    },
  };
}

function opening({ city, issuedOn, person }: SummonsInput, typeset: Typesetter): Block[] {
  return [
    {
      columns: [
        { text: 'Convocation', structure: 'H1', style: 'title', width: 'auto' },
        { text: `${typeset(city)}, le ${frenchDate(issuedOn)}`, alignment: 'right', margin: [0, 10, 0, 0] },
      ],
      columnGap: 20,
      margin: [0, 8, 0, 8],
    },
    {
      text: [
        strong(typeset(personName(person))),
        ...(person.birthDate ? [{ text: ` – date de naissance${NBSP}: ${frenchDate(person.birthDate)}` }] : []),
      ],
      margin: [0, 0, 0, 7],
    },
    { text: `Nous vous convoquons au rendez-vous suivant${NBSP}:`, margin: [0, 0, 0, 8] },
  ];
}

/** Day, hour, place and contact, set apart so that they are read first. */
function appointmentBlock({ appointment }: SummonsInput, typeset: Typesetter): Block {
  const row = (label: string, value: Block): Block => ({
    columns: [{ text: label, style: 'label', width: 74, margin: [0, 0.8, 0, 0] }, value],
    columnGap: 10,
    margin: [0, 0, 0, 4],
  });
  const contact = [appointment.contactName, appointment.contactPhone].filter(part => part.trim() !== '').map(typeset);
  const { place, placeAddressLines, modeLabel } = appointment;
  const length = printedLength([place, ...placeAddressLines, modeLabel, ...contact].join('\n'), 80);
  const blocks: Block[] = [
    {
      text: `${capitalised(frenchLongDate(appointment.date))} à ${frenchTime(appointment.time)}`,
      bold: true,
      fontSize: 15,
      color: ACCENT,
      margin: [0, 0, 0, 7],
    },
    row('Lieu', {
      text: [
        strong(typeset(appointment.place)),
        { text: appointment.placeAddressLines.map(line => `\n${typeset(line)}`).join('') },
      ],
    }),
    row('Modalité', { text: typeset(appointment.modeLabel) }),
    row('Contact', { text: contact.join(' – ') }),
  ];
  return asideBox(SOFT, blocks, length);
}

function documentsToBring({ documentsToBring: papers }: SummonsInput, typeset: Typesetter): Block[] {
  return [
    heading('Documents à apporter', [0, 14, 0, 3]),
    papers.length > 0
      ? { ul: papers.map(paper => ({ text: typeset(paper), margin: [0, 0, 0, 1] })), markerColor: ACCENT }
      : { text: 'Aucun document particulier.' },
  ];
}

function ifUnable({ appointment, referenceNumber }: SummonsInput, typeset: Typesetter): Block[] {
  return [
    heading('Si vous ne pouvez pas venir', [0, 12, 0, 3]),
    {
      text: [
        { text: 'Prévenez-nous dès que possible au ' },
        strong(typeset(appointment.contactPhone).replace(/ /g, NBSP)),
        {
          text: `, en indiquant la référence ${typeset(referenceNumber)}. Conservez tout justificatif${NBSP}: il vous sera demandé.`,
        },
      ],
    },
  ];
}

function warningBlock({ warning }: SummonsInput, typeset: Typesetter): Block {
  const blocks: Block[] = [
    { text: 'Avertissement', structure: 'H2', bold: true, margin: [0, 0, 0, 2] },
    { text: [{ text: typeset(warning.text) }, { text: ` – ${typeset(warning.article)}`, color: MUTED }] },
  ];
  return {
    ...asideBox(null, blocks, printedLength(warning.text, 80)),
    margin: [0, 14, 0, 0],
  };
}

function signature({ signatory }: SummonsInput, typeset: Typesetter): Block {
  return {
    stack: [{ text: typeset(signatory.role) }, { text: typeset(signatory.name), bold: true, margin: [0, 36, 0, 0] }],
    minimumSpace: 80,
    margin: [ADDRESS.left - MARGINS.left, 16, 0, 0],
  };
}

const heading = (text: string, margin: [number, number, number, number]): Block => ({
  text,
  structure: 'H2',
  style: 'heading2',
  fontSize: 11.5,
  margin,
  minimumSpace: 60,
});

/** A passage set apart by a bar on its left and, where given, a tint. It stays on one page unless it is very long. */
function asideBox(tint: string | null, stack: Block[], textLength: number): TableBlock {
  return {
    structure: 'none',
    table: { widths: ['*'], body: [[{ stack }]], dontBreakRows: textLength < KEPT_LENGTH },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: index => (index === 0 ? 3 : 0),
      vLineColor: () => ACCENT,
      fillColor: () => tint,
      paddingLeft: () => 14,
      paddingRight: () => 14,
      paddingTop: () => (tint ? 11 : 3),
      paddingBottom: () => (tint ? 8 : 3),
    },
  };
}

/** Characters that surely fit on one page: pdfmake loses what a kept box cannot hold. */
const KEPT_LENGTH = 1500;

const strong = (text: string): Span => ({ text, bold: true });

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
