import type { CalendarDate } from '../../../shared/base/calendarDate';
import { facts, listing } from './caseFile/tables';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { datedHead, inPieces, personLines, writeSheet, type WrittenPaper } from './sheet';
import { MM, MUTED, RULE } from './styles';
import type { Block } from './tagging/block';
import { frenchDate, frenchLongDate, frenchTime, NBSP, personName, type Typesetter } from './typography';

/** The sheet that a host fills in, day by day. It names neither the offence nor the court: the host needs neither. */
export interface AttendanceSheetInput {
  letterhead: Letterhead;
  person: { familyName: string; givenNames: string };
  referenceNumber: string;
  host: { name: string; addressLines: readonly string[]; contact: string };
  post: { title: string; place: string; timetable: string };
  from: CalendarDate;
  to: CalendarDate;
  officer: { name: string; role: string };
  issuedOn: CalendarDate;
  /** By date. */
  days: readonly AttendanceDay[];
}

export interface AttendanceDay {
  day: CalendarDate;
  /** `HH:MM`, or null. */
  start: string | null;
  /** Minutes. */
  planned: number;
  /** Minutes; null until recorded: the cell stays empty, to be filled in by hand. */
  done: number | null;
  state: 'planned' | 'present' | 'absent' | 'excused';
}

const MARGINS = { left: 18 * MM, top: 20 * MM, right: 18 * MM, bottom: 20 * MM };
const TITLE = 'Feuille de présence';
const STATES: Readonly<Record<AttendanceDay['state'], string>> = {
  planned: '',
  present: '',
  absent: 'Absence',
  excused: 'Absence excusée',
};
const MINUTES_AN_HOUR = 60;

/** Hours as written in French: « 3 h 30 ». */
const hours = (minutes: number): string => {
  const rest = minutes % MINUTES_AN_HOUR;
  return `${Math.floor(minutes / MINUTES_AN_HOUR)}${NBSP}h${rest === 0 ? '' : `${NBSP}${String(rest).padStart(2, '0')}`}`;
};

/** Writes an attendance sheet. `createdAt`: time of writing in ms since 1970. */
export const writeAttendanceSheet = (input: AttendanceSheetInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  writeSheet(
    { letterhead: input.letterhead, title: TITLE, subject: TITLE, margins: MARGINS, fonts, createdAt },
    (flow, typeset) => {
      flow.append(opening(input, typeset));
      for (const days of inPieces(input.days)) flow.append([table(days)]);
      flow.append(closing(input, typeset));
    },
    personLines(input, TITLE),
  );

function opening(input: AttendanceSheetInput, typeset: Typesetter): Block[] {
  const { host, post } = input;
  return [
    datedHead(input.letterhead, typeset, { text: `Éditée le ${frenchDate(input.issuedOn)}`, color: MUTED }),
    { text: TITLE, structure: 'H1', style: 'title', margin: [0, 0, 0, 2] },
    { text: `Du ${frenchDate(input.from)} au ${frenchDate(input.to)}`, color: MUTED, margin: [0, 0, 0, 6] },
    facts([
      ['Personne accueillie', typeset(personName(input.person))],
      ['Structure', typeset([host.name, ...host.addressLines].join(', '))],
      ['Tuteur', typeset(host.contact)],
      ['Poste', typeset(post.title)],
      ['Lieu', typeset(post.place)],
      ['Horaires', typeset(post.timetable)],
      ['Suivi par', typeset(input.officer.name)],
    ]),
  ];
}

function table(days: readonly AttendanceDay[]): Block {
  const rows = days.map(({ day, start, planned, done, state }): Block[] => [
    { text: frenchLongDate(day), rowHeader: true },
    { text: start === null ? '' : frenchTime(start) },
    { text: planned === 0 ? '' : hours(planned), alignment: 'right' },
    { text: done === null ? STATES[state] : hours(done), alignment: 'right', bold: true },
    // room for a signature by hand
    { text: '\n' },
    { text: '\n' },
  ]);
  return listing([132, 42, 46, 62, '*', '*'], ['Jour', 'Début', 'Prévu', 'Effectué', 'Personne', 'Structure'], rows);
}

function closing({ days, officer }: AttendanceSheetInput, typeset: Typesetter): Block[] {
  const sum = (values: readonly (number | null)[]): number => values.reduce<number>((total, one) => total + (one ?? 0), 0);
  const box = (title: string, name: string): Block => ({
    table: {
      widths: ['*'],
      heights: [76],
      body: [
        [
          {
            stack: [
              { text: title, bold: true },
              { text: name, color: MUTED },
            ],
            fontSize: 9.5,
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.7,
      vLineWidth: () => 0.7,
      hLineColor: () => RULE,
      vLineColor: () => RULE,
      paddingLeft: () => 6,
      paddingTop: () => 5,
    },
    width: '*',
  });
  return [
    {
      text: `Total prévu${NBSP}: ${hours(sum(days.map(one => one.planned)))} – effectué et noté à ce jour${NBSP}: ${hours(
        sum(days.map(one => one.done)),
      )}`,
      margin: [0, 2, 0, 4],
    },
    {
      text: 'Toute absence est signalée sans délai au service, au numéro ci-dessus.',
      color: MUTED,
      margin: [0, 0, 0, 10],
    },
    {
      columns: [
        box('La structure', 'Nom, date, signature et cachet'),
        box('La personne', 'Date et signature'),
        box('Le service', typeset(officer.name)),
      ],
      columnGap: 12,
      minimumSpace: 110,
    },
  ];
}
