import type { CalendarDate } from '../../../shared/base/calendarDate';
import { required } from '../../../shared/base/result';
import { asideBox, LETTER_MARGINS as MARGINS, letterHeading, quotedBlock, signatureBlock, windowHead } from './letterPage';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { writeSheet, type WrittenPaper } from './sheet';
import { ACCENT, SOFT } from './styles';
import type { Block, Span } from './tagging/block';
import { StructureNode } from './tagging/structure';
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

/** Writes a summons letter, with its number of pages. `createdAt`: time of writing in ms since 1970. */
export const writeSummons = (input: SummonsInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  write([input], `Convocation – réf. ${input.referenceNumber}`, fonts, createdAt);

/** Writes several letters one after the other in one file to print, each on pages of its own. At least one. */
export const writeSummonses = (inputs: readonly SummonsInput[], fonts: FontSet, createdAt: number): WrittenPaper =>
  write(inputs, `Convocation – ${inputs.length} courriers`, fonts, createdAt);

function write(inputs: readonly SummonsInput[], title: string, fonts: FontSet, createdAt: number): WrittenPaper {
  const { letterhead } = required(inputs[0], 'a letter');
  const subject = 'Convocation à un rendez-vous';
  const letters: { first: number; last: number; reference: string }[] = [];
  return writeSheet(
    { letterhead, title, subject, margins: MARGINS, fonts, createdAt },
    (flow, typeset) => {
      for (const input of inputs) {
        const first = flow.endedPages + 1;
        flow.append(letter(input, typeset), inputs.length > 1 ? new StructureNode('Sect', flow.root) : flow.root);
        flow.breakPage();
        letters.push({ first, last: flow.endedPages, reference: typeset(input.referenceNumber) });
      }
    },
    page => {
      const { first, last, reference } = required(
        letters.find(one => one.first <= page && page <= one.last),
        'the letter of a page',
      );
      return {
        footerLeft: `Réf.${NBSP}${reference}`,
        ...(last > first ? { footerRight: `${page - first + 1}/${last - first + 1}` } : {}),
      };
    },
  );
}

const letter = (input: SummonsInput, typeset: Typesetter): Block[] => [
  windowHead(input.letterhead, { name: personName(input.person), lines: input.person.addressLines }, typeset),
  ...opening(input, typeset),
  appointmentBlock(input, typeset),
  ...documentsToBring(input, typeset),
  ...ifUnable(input, typeset),
  quotedBlock('Avertissement', input.warning, typeset),
  signatureBlock(input.signatory, typeset),
];

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
    letterHeading('Documents à apporter', [0, 14, 0, 3]),
    papers.length > 0
      ? { ul: papers.map(paper => ({ text: typeset(paper), margin: [0, 0, 0, 1] })), markerColor: ACCENT }
      : { text: 'Aucun document particulier.' },
  ];
}

function ifUnable({ appointment, referenceNumber }: SummonsInput, typeset: Typesetter): Block[] {
  return [
    letterHeading('Si vous ne pouvez pas venir', [0, 12, 0, 3]),
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

const strong = (text: string): Span => ({ text, bold: true });

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
