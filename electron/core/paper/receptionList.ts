import type { CalendarDate } from '../../../shared/base/calendarDate';
import { listing } from './caseFile/tables';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { inPieces, writeSheet, type WrittenPaper } from './sheet';
import { MM, MUTED } from './styles';
import type { Block } from './tagging/block';
import { frenchDate, frenchLongDate, frenchTime, type Typesetter } from './typography';

/** Who comes on a day, place by place, for the reception. It names neither a measure, nor an offence, nor what one comes for. */
export interface ReceptionListInput {
  letterhead: Letterhead;
  day: CalendarDate;
  issuedOn: CalendarDate;
  /** `HH:MM`. */
  issuedAt: string;
  places: readonly { name: string; visits: readonly ReceptionVisit[] }[];
}

export interface ReceptionVisit {
  /** `HH:MM`, or null. */
  time: string | null;
  person: string;
  /** Who receives them. */
  agent: string;
  /** `HH:MM`, once they came. */
  arrivedAt: string | null;
}

const MARGINS = { left: 16 * MM, top: 22 * MM, right: 16 * MM, bottom: 20 * MM };
const TITLE = 'Accueil du jour';

/** Writes the list of the reception. `createdAt`: time of writing in ms since 1970. */
export const writeReceptionList = (input: ReceptionListInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  writeSheet(
    { letterhead: input.letterhead, title: TITLE, subject: TITLE, margins: MARGINS, fonts, createdAt },
    (flow, typeset) => {
      flow.append([
        { text: TITLE, structure: 'H1', style: 'title', margin: [0, 0, 0, 2] },
        { text: frenchLongDate(input.day), bold: true, margin: [0, 0, 0, 6] },
        ...(input.places.length === 0 ? [{ text: 'Personne n’est attendu ce jour.', color: MUTED } satisfies Block] : []),
      ]);
      for (const { name, visits } of input.places) {
        flow.append([placeHeading(typeset(name), visits.length)]);
        for (const some of inPieces(visits)) flow.append([table(some, typeset)]);
      }
    },
    (page, total, typeset) => ({
      headerLeft: typeset(input.letterhead.service),
      headerRight: `${TITLE} – ${frenchDate(input.day)}`,
      footerLeft: `Éditée le ${frenchDate(input.issuedOn)} à ${frenchTime(input.issuedAt)} – données personnelles, à détruire le soir`,
      footerRight: `${page}/${total}`,
    }),
  );

const placeHeading = (name: string, count: number): Block => ({
  text: `${name} – ${count} ${count > 1 ? 'personnes' : 'personne'}`,
  structure: 'H2',
  style: 'heading2',
  margin: [0, 8, 0, 2],
  minimumSpace: 120,
});

function table(visits: readonly ReceptionVisit[], typeset: Typesetter): Block {
  const rows = visits.map(({ time, person, agent, arrivedAt }): Block[] => [
    { text: time === null ? '–' : frenchTime(time), rowHeader: true },
    { text: typeset(person), bold: true },
    { text: typeset(agent) },
    // room to note the hour by hand
    { text: arrivedAt === null ? '\n' : frenchTime(arrivedAt) },
  ]);
  return listing([52, '*', 170, 80], ['Heure', 'Personne', 'Attendue par', 'Arrivée'], rows);
}
