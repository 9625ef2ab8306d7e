import { required } from '../../../../shared/base/result';
import type { Block, Bookmark } from '../tagging/block';
import type { Typesetter } from '../typography';
import { frenchDate, frenchNumber, frenchShortDate, frenchTime, personName } from '../typography';
import type { CaseFileEvent, CaseFileInput, CaseFileMeasure, CaseFileObligation, CaseFilePiece, PlacedPiece } from './input';
import type { Chapter, Piece } from './piece';
import { assessmentPieces, planPieces } from './assessments';
import { interviewPieces } from './interviews';
import { facts, listing, titledCell } from './tables';

const ROWS_A_PIECE = 150;

/** Why the pages of a paper kept in the case are not in the file. */
const MISSING: Readonly<Record<NonNullable<PlacedPiece['damage']>, string>> = {
  damaged: 'Le fichier de cette pièce est endommagé : ses pages n’ont pas pu être jointes.',
  encrypted: 'Le fichier de cette pièce est protégé par un mot de passe : ses pages n’ont pas pu être jointes.',
  format: 'Le format de cette pièce ne se met pas en pages : elle est à transmettre à part.',
};

/** The chapter of a numbered piece that Jalon writes itself. */
export function chapterOf(piece: CaseFilePiece, numbered: NumberedPiece, input: CaseFileInput, typeset: Typesetter): Chapter {
  const { cote, id, damage } = numbered;
  const pieces = (): Piece[] => {
    switch (piece.part) {
      case 'identity':
        return [identity(input, typeset)];
      case 'measures':
        return orNone(measures(input, typeset), 'Aucune mesure enregistrée.');
      case 'deadlines':
        return orNone(deadlines(input, typeset), 'Aucune échéance enregistrée.');
      case 'chronology':
        return [...leftOut(input), ...orNone(chronology(input, typeset), 'Aucun évènement enregistré.')];
      case 'assessments':
        return orNone(assessmentPieces(input, typeset), 'Aucune évaluation signée.');
      case 'plan':
        return orNone(planPieces(input, typeset), 'Aucun objectif fixé.');
      case 'interview':
        return interviewPieces(piece.interview, input.timeZone, typeset);
      case 'paper':
        return orNone([], MISSING[damage ?? 'damaged']);
    }
  };
  return { bookmark: { id, level: 1, title: `${cote} – ${typeset(piece.title)}` }, pieces: pieces() };
}

export interface NumberedPiece {
  readonly cote: string;
  /** Name of its place in the document. */
  readonly id: string;
  readonly damage: PlacedPiece['damage'];
}

const orNone = (pieces: Piece[], sentence: string): Piece[] =>
  pieces.length > 0 ? pieces : [{ blocks: () => [{ text: sentence, color: '#475762' }] }];

function identity({ person }: CaseFileInput, typeset: Typesetter): Piece {
  const pairs: [string, string][] = [
    ['Nom et prénoms', personName(person)],
    ['Date de naissance', person.birthDate ? frenchDate(person.birthDate) : 'non connue'],
    ['Lieu de naissance', person.birthPlace ?? ''],
    ['Adresse', person.addressLines.join('\n')],
    ['Téléphone', person.phones.join('\n')],
    ...person.numbers.map(({ label, value }): [string, string] => [`N° ${label}`, value]),
  ];
  return { blocks: () => [facts(pairs.map(([label, value]): [string, string] => [typeset(label), typeset(value)]))] };
}

function measures(input: CaseFileInput, typeset: Typesetter): Piece[] {
  return input.measures.map((measure, index) => ({
    bookmark: { id: `mesure-${index + 1}`, level: 2, title: typeset(measure.label) },
    blocks: () => [
      facts([
        ['Juridiction', typeset(measure.court)],
        ['Jugement', measure.judgmentDate ? frenchDate(measure.judgmentDate) : 'non connu'],
        ['Début', measure.startDate ? frenchDate(measure.startDate) : 'non fixé'],
        ['Fin', measure.endDate ? frenchDate(measure.endDate) : 'non fixée'],
        ['Suspension', measure.suspendedSince ? `depuis le ${frenchDate(measure.suspendedSince)}` : ''],
      ]),
      ...obligations(measure, typeset),
    ],
  }));
}

const pauseWords = ({ pause }: CaseFileObligation): string =>
  pause === null ? '' : pause === 'goes-on' ? 'Continue pendant la suspension.' : 'Suspendue avec la mesure.';

function proofWords({ proofs, pause }: CaseFileObligation, typeset: Typesetter): string {
  if (proofs.length > 0) return proofs.map(({ date, label }) => `${frenchShortDate(date)} – ${typeset(label)}`).join('\n');
  return pause === 'stopped' ? '–' : 'Aucun justificatif';
}

function obligations(measure: CaseFileMeasure, typeset: Typesetter): Block[] {
  if (measure.obligations.length === 0) return [{ text: 'Aucune obligation particulière.', color: '#475762' }];
  const rows = measure.obligations.map((obligation): Block[] => [
    { text: typeset([obligation.number, obligation.article].filter(part => part !== '').join('\n')), rowHeader: true },
    titledCell(typeset(obligation.label), [typeset(obligation.particulars), pauseWords(obligation)].filter(Boolean).join('\n')),
    { text: proofWords(obligation, typeset) },
  ]);
  return [
    { text: 'Obligations', structure: 'H3', style: 'heading3', margin: [0, 2, 0, 0], minimumSpace: 130 },
    listing([90, '*', 150], ['N° et article', 'Obligation', 'Justificatifs'], rows),
  ];
}

function deadlines({ deadlines: list }: CaseFileInput, typeset: Typesetter): Piece[] {
  return slices(list).map(slice => ({
    blocks: () => [
      listing(
        [62, '*', 120, 80],
        ['Échéance', 'Objet', 'Fondement', 'État'],
        slice.map(({ dueOn, label, article, stateLabel }) => [
          { text: frenchShortDate(dueOn), rowHeader: true },
          { text: typeset(label) },
          { text: typeset(article) },
          { text: typeset(stateLabel) },
        ]),
      ),
    ],
  }));
}

function chronology({ chronology: events }: CaseFileInput, typeset: Typesetter): Piece[] {
  const years = new Map<string, CaseFileEvent[]>();
  for (const event of events) {
    const year = event.date.slice(0, 4);
    const known = years.get(year);
    if (known) known.push(event);
    else years.set(year, [event]);
  }
  return [...years].flatMap(([year, list]) =>
    slices(list).map((slice, index): Piece => {
      const blocks = (): Block[] => [
        listing(
          [74, '*'],
          ['Date', 'Évènement'],
          slice.map(event => eventRow(event, typeset)),
        ),
      ];
      return index === 0 ? { bookmark: { id: `annee-${year}`, level: 2, title: year }, blocks } : { blocks };
    }),
  );
}

/** Says, before the first event, that older ones are not printed. */
function leftOut({ chronology: events, olderEvents }: CaseFileInput): Piece[] {
  const [first] = events;
  if (olderEvents === 0 || !first) return [];
  const listed = `Cette chronologie s’arrête aux ${frenchNumber(events.length)} évènements les plus récents, depuis le ${frenchDate(first.date)}.`;
  const missing =
    olderEvents === 1
      ? 'Un évènement plus ancien n’y figure pas.'
      : `${frenchNumber(olderEvents)} évènements plus anciens n’y figurent pas.`;
  return [{ blocks: () => [{ text: `${listed} ${missing}`, color: '#475762' }] }];
}

function eventRow({ date, time, title, detail }: CaseFileEvent, typeset: Typesetter): Block[] {
  const when = time === null ? frenchShortDate(date) : `${frenchShortDate(date)}\n${frenchTime(time)}`;
  return [{ text: when, rowHeader: true }, titledCell(typeset(title), typeset(detail))];
}

/** Cuts a long list so that each part is laid out in a moment. */
function slices<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < list.length; start += ROWS_A_PIECE) parts.push(list.slice(start, start + ROWS_A_PIECE));
  return parts;
}

/** The headings of a chapter, in order: its entries in the table of contents. */
export const bookmarksOf = ({ bookmark, pieces }: Chapter): Bookmark[] => [
  bookmark,
  ...pieces.filter(piece => piece.bookmark).map(piece => required(piece.bookmark, 'bookmark')),
];
