import type { CalendarDate } from '../../../shared/base/calendarDate';
import { facts, listing } from './caseFile/tables';
import type { FontSet } from './fonts';
import type { Letterhead } from './letterhead';
import { datedHead, inPieces, personLines, writeSheet, type WrittenPaper } from './sheet';
import { MM, MUTED } from './styles';
import type { Block } from './tagging/block';
import { frenchDate, frenchNumber, frenchShortDate, personName, type Typesetter } from './typography';

/** Which pieces of a case were sealed for another service, and which stay. No confidence is named in it. */
export interface TransferSlipInput {
  letterhead: Letterhead;
  person: { familyName: string; givenNames: string };
  referenceNumber: string;
  service: string;
  reason: string;
  acceptedOn: CalendarDate;
  issuedOn: CalendarDate;
  issuedBy: string;
  article: string;
  /** Digest of what the sealed pieces said (SHA-256, base64url). */
  digest: string;
  sealed: readonly SlipPiece[];
  /** What might have gone and stays. */
  kept: readonly SlipPiece[];
  /** How many confidences and notes not signed stay. */
  confidences: number;
  unsigned: number;
}

export interface SlipPiece {
  kind: string;
  label: string;
  day: CalendarDate | null;
}

const MARGINS = { left: 18 * MM, top: 20 * MM, right: 18 * MM, bottom: 20 * MM };
const TITLE = 'Bordereau de dessaisissement';

/** Writes the slip of a transfer. `createdAt`: time of writing in ms since 1970. */
export const writeTransferSlip = (input: TransferSlipInput, fonts: FontSet, createdAt: number): WrittenPaper =>
  writeSheet(
    { letterhead: input.letterhead, title: TITLE, subject: TITLE, margins: MARGINS, fonts, createdAt },
    (flow, typeset) => {
      flow.append(opening(input, typeset));
      flow.append([heading('Pièces scellées'), ...orNone(input.sealed, 'Aucune pièce ne part.')]);
      for (const pieces of inPieces(input.sealed)) flow.append([table(pieces, typeset)]);
      flow.append([heading('Pièces qui restent au service'), ...orNone(input.kept, 'Aucune autre pièce transmissible.')]);
      for (const pieces of inPieces(input.kept)) flow.append([table(pieces, typeset)]);
      flow.append([{ text: typeset(leftUnnamed(input)), margin: [0, 4, 0, 0] }]);
    },
    personLines(input, TITLE),
  );

const heading = (text: string): Block => ({ text, structure: 'H2', style: 'heading2', margin: [0, 10, 0, 2], minimumSpace: 90 });

const orNone = (pieces: readonly SlipPiece[], sentence: string): Block[] =>
  pieces.length > 0 ? [] : [{ text: sentence, color: MUTED }];

function opening(input: TransferSlipInput, typeset: Typesetter): Block[] {
  return [
    datedHead(input.letterhead, typeset, { text: `Édité le ${frenchDate(input.issuedOn)}`, color: MUTED }),
    { text: TITLE, structure: 'H1', style: 'title', margin: [0, 0, 0, 6] },
    facts([
      ['Personne', typeset(personName(input.person))],
      ['Service destinataire', typeset(input.service)],
      ['Motif', typeset(input.reason)],
      ['Accepté le', frenchDate(input.acceptedOn)],
      ['Édité par', typeset(input.issuedBy)],
      ['Fondement', typeset(`art. ${input.article}`)],
      ['Empreinte des pièces', input.digest],
    ]),
  ];
}

function leftUnnamed({ confidences, unsigned }: TransferSlipInput): string {
  const stay = (count: number, one: string, many: string): string =>
    count === 0 ? '' : `${frenchNumber(count)} ${count > 1 ? `${many} restent` : `${one} reste`} au service.`;
  const said = [stay(confidences, 'confidence', 'confidences'), stay(unsigned, 'note non signée', 'notes non signées')];
  return said.some(Boolean) ? said.filter(Boolean).join(' ') : 'Aucune confidence ni note non signée au dossier.';
}

function table(pieces: readonly SlipPiece[], typeset: Typesetter): Block {
  const rows = pieces.map(({ kind, label, day }): Block[] => [
    { text: kind },
    { text: typeset(label === '' ? kind : label), rowHeader: true },
    { text: day === null ? '–' : frenchShortDate(day) },
  ]);
  return listing([110, '*', 70], ['Nature', 'Pièce', 'Date'], rows);
}
