import type { CalendarDate } from '../../../../shared/base/calendarDate';
import type { DeadlinePeriod } from '../../../../shared/domain/deadlinePeriod';
import { listing } from '../caseFile/tables';
import type { FontSet } from '../fonts';
import type { Letterhead } from '../letterhead';
import { inPieces, writeSheet, type WrittenPaper } from '../sheet';
import { MM, MUTED } from '../styles';
import type { Block } from '../tagging/block';
import { frenchDate, frenchLongDate, frenchShortDate, frenchTime, NBSP, type Typesetter } from '../typography';

/** What an agent needs on paper when the application cannot be opened. Lists come in the order in which they are printed. */
export interface FallbackListInput {
  letterhead: Letterhead;
  /** Whose deadlines and appointments they are. */
  agent: string;
  issuedOn: CalendarDate;
  /** `HH:MM`. */
  issuedAt: string;
  /** Last day listed. */
  until: CalendarDate;
  deadlines: readonly FallbackDeadline[];
  appointments: readonly FallbackAppointment[];
}

export interface FallbackDeadline {
  period: DeadlinePeriod;
  dueOn: CalendarDate;
  person: string;
  /** Short name of the measure; empty when it belongs to none. */
  measure: string;
  label: string;
  /** Article, or what else it rests on. */
  basis: string;
}

export interface FallbackAppointment {
  day: CalendarDate;
  /** `HH:MM`, or null. */
  time: string | null;
  person: string;
  subject: string;
  place: string;
}

const TITLE = 'Liste de secours';
const MARGINS = { left: 16 * MM, top: 22 * MM, right: 16 * MM, bottom: 20 * MM };
const PERIODS: Readonly<Record<DeadlinePeriod, string>> = {
  late: 'En retard',
  week: 'Cette semaine',
  month: 'Ce mois',
  later: 'Plus tard',
};

/** Writes the fallback list of an agent. `createdAt`: time of writing in ms since 1970. */
export function writeFallbackList(input: FallbackListInput, fonts: FontSet, createdAt: number): WrittenPaper {
  const footerLeft = `Éditée le ${frenchDate(input.issuedOn)} à ${frenchTime(input.issuedAt)} – données personnelles, à détruire après usage`;
  return writeSheet(
    { letterhead: input.letterhead, title: TITLE, subject: TITLE, margins: MARGINS, fonts, createdAt },
    (flow, typeset) => {
      flow.append(opening(input, typeset));
      flow.append([heading('Rendez-vous', 'rendez-vous')]);
      for (const blocks of appointmentBlocks(input, typeset)) flow.append(blocks);
      flow.append([heading('Échéances', 'echeances')]);
      for (const blocks of deadlineBlocks(input, typeset)) flow.append(blocks);
    },
    (page, total, typeset) => ({
      headerLeft: typeset(input.letterhead.service),
      headerRight: `${TITLE} – ${typeset(input.agent)}`,
      footerLeft,
      footerRight: `${page}/${total}`,
    }),
  );
}

function opening({ agent, issuedOn, until, letterhead }: FallbackListInput, typeset: Typesetter): Block[] {
  const span = `Du ${frenchLongDate(issuedOn)} au ${frenchLongDate(until)}, et tout ce qui est en retard.`;
  const antenna = letterhead.antenna === '' ? '' : `${NBSP}– ${letterhead.antenna}`;
  return [
    { text: TITLE, structure: 'H1', style: 'title', margin: [0, 0, 0, 2] },
    { text: typeset(`${agent}${antenna}`), bold: true, margin: [0, 0, 0, 2] },
    { text: typeset(span), color: MUTED, margin: [0, 0, 0, 6] },
  ];
}

const heading = (title: string, id: string): Block => ({
  text: title,
  id,
  bookmark: { id, level: 1, title },
  structure: 'H2',
  style: 'heading2',
  margin: [0, 8, 0, 2],
  minimumSpace: 120,
});

const subheading = (text: string): Block => ({
  text,
  structure: 'H3',
  style: 'heading3',
  margin: [0, 4, 0, 0],
  minimumSpace: 100,
});

const nothing = (text: string): Block[] => [{ text, color: MUTED }];

function* appointmentBlocks({ appointments }: FallbackListInput, typeset: Typesetter): Generator<Block[]> {
  if (appointments.length === 0) yield nothing('Aucun rendez-vous prévu.');
  for (const [day, lines] of grouped(appointments, one => one.day)) {
    const rows = lines.map(({ time, person, subject, place }): Block[] => [
      { text: time === null ? '–' : frenchTime(time), rowHeader: true },
      { text: typeset(person), bold: true },
      { text: typeset(subject) },
      { text: typeset(place) },
    ]);
    yield [subheading(frenchLongDate(day)), listing([48, 150, '*', 120], ['Heure', 'Personne', 'Objet', 'Lieu'], rows)];
  }
}

function* deadlineBlocks({ deadlines }: FallbackListInput, typeset: Typesetter): Generator<Block[]> {
  if (deadlines.length === 0) yield nothing('Aucune échéance dans ces jours.');
  for (const [period, lines] of grouped(deadlines, one => one.period)) {
    let first = true;
    for (const piece of inPieces(lines)) {
      const rows = piece.map(({ dueOn, person, measure, label, basis }): Block[] => [
        { text: frenchShortDate(dueOn), rowHeader: true },
        { text: typeset(person), bold: true },
        { text: typeset(measure) },
        { text: typeset(label) },
        { text: typeset(basis) },
      ]);
      const table = listing([56, 130, 62, '*', 92], ['Échéance', 'Personne', 'Mesure', 'Objet', 'Fondement'], rows);
      yield first ? [subheading(PERIODS[period]), table] : [table];
      first = false;
    }
  }
}

/** Neighbours of the same key together; the order is kept. */
function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): [K, T[]][] {
  const groups: [K, T[]][] = [];
  for (const one of list) {
    const last = groups.at(-1);
    if (last && last[0] === keyOf(one)) last[1].push(one);
    else groups.push([keyOf(one), [one]]);
  }
  return groups;
}
