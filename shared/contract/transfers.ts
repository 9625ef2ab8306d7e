import { z } from 'zod';
import type { LocalisedText } from '../base/localisedText';
import type { RetentionTerm } from '../domain/retention';
import { MOST_PIECES, transferAnswers, type TransferAnswer } from '../domain/transfer';
import { command, day, id, nothing, query } from './call';
import type { AgentName } from './case';

const line = (max: number) => z.string().trim().max(max);
const pieces = z.array(id).max(MOST_PIECES);

/** How many pieces of each kind go. */
export interface PieceCounts {
  measures: number;
  obligations: number;
  interviews: number;
  documents: number;
}

/** A case offered to another service, and where that stands. */
export interface TransferLine {
  id: string;
  person: string;
  service: string;
  department: string | null;
  contact: string | null;
  reason: string;
  reasonLabel: LocalisedText;
  reasonNote: string | null;
  offeredOn: string | null;
  offeredBy: AgentName | null;
  answerBy: string | null;
  /** True when the day of the answer is past. */
  late: boolean;
  reminders: string[];
  answer: TransferAnswer | null;
  answeredOn: string | null;
  answerReason: string | null;
  pieces: PieceCounts;
  /** Digest of what went; null before the acceptance. */
  sealedDigest: string | null;
  /** The paper that lists what went; null before the acceptance. */
  slip: string | null;
  /** Until when the acceptance can be taken back; null for what is not accepted, or can be no more. */
  takeBackUntil: string | null;
  takenBackOn: string | null;
  takenBackReason: string | null;
}

/** A piece of a case, by its code in the reference data or its title. */
export interface TransferPiece {
  kind: 'measure' | 'obligation' | 'interview' | 'document';
  id: string;
  code: string | null;
  /** Null without one, and for a record of the confidences drawer when the caller may not read it. */
  title: string | null;
  day: string | null;
}

export interface LeftPiece extends TransferPiece {
  /** `kept`: it might have gone. */
  reason: 'confidences' | 'unsigned' | 'kept';
}

/** Which pieces of a case go, or went, to the other service, and which stay. */
export interface TransferContents {
  sealed: TransferPiece[];
  /** How many pieces of the offer are no longer in the case. */
  withdrawn: number;
  left: LeftPiece[];
}

/** An open transfer in the list of a director. */
export interface OpenTransferLine extends TransferLine {
  personName: { familyName: string; givenNames: string };
  /** A restricted case of others: that a transfer is open shows, not to whom nor why. */
  withheld: boolean;
}

/** What may go with a case, and what stays. */
export interface TransferPieces {
  measures: { id: string; type: string; status: string; running: boolean }[];
  obligations: { id: string; measure: string; type: string }[];
  /** Signed notes that hold something transmissible: only that goes. */
  interviews: { id: string; day: string | null; title: string | null }[];
  documents: { id: string; day: string | null; title: string }[];
  /** Notes and papers that never go: confidences, and notes not signed yet. */
  left: LeftPiece[];
  reasons: { code: string; label: LocalisedText }[];
  /** The day proposed for the answer. */
  answerBy: string;
  article: string;
  certainty: string;
}

export const transferCalls = {
  /** The transfers of a case, the latest first, and until when the case is kept once it is closed. */
  'transfer.list': query<{ transfers: TransferLine[]; term: RetentionTerm | null }>()({
    input: z.strictObject({ person: id }),
    right: 'case.read',
  }),
  'transfer.pieces': query<TransferPieces>()({ input: z.strictObject({ person: id }), right: 'case.export' }),
  /** The pieces of one transfer, by name. */
  'transfer.contents': query<TransferContents>()({ input: z.strictObject({ id }), right: 'case.read' }),
  /** Offers the case to another service. The answer is awaited as a deadline of the case. */
  'transfer.offer': command<{ id: string }>()({
    input: z.strictObject({
      person: id,
      service: line(160).min(1),
      department: line(80).nullable(),
      contact: line(200).nullable(),
      reason: line(40),
      reasonNote: line(400).nullable(),
      answerBy: day,
      measures: pieces,
      obligations: pieces,
      interviews: pieces,
      documents: pieces,
    }),
    right: 'case.export',
    addsTo: { entity: 'person', id: input => input.person },
    errors: ['transfer.open', 'transfer.unknown-reason', 'transfer.dates', 'transfer.piece'],
  }),
  /** Notes that the receiving service was reminded today. */
  'transfer.remind': command<null>()({
    input: z.strictObject({ id }),
    right: 'case.export',
    errors: ['transfer.answered'],
  }),
  /** Forgets the last reminder: the undo of `transfer.remind`. */
  'transfer.forgetReminder': command<null>()({
    input: z.strictObject({ id }),
    right: 'case.export',
    errors: ['transfer.answered'],
  }),
  /**
   * Records the answer. Accepted: the pieces are sealed, the measures that go become transferred and, when none runs any more, the case is
   * closed (`closed`). Refused: nothing of the case changes.
   */
  'transfer.answer': command<{ closed: boolean }>()({
    input: z.strictObject({ id, answer: z.enum(transferAnswers), on: day, reason: line(400).nullable() }),
    right: 'case.export',
    errors: ['transfer.answered', 'transfer.dates', 'transfer.reason-missing'],
  }),
  /** Takes back an acceptance noted by mistake: the measures, the case and the deadline are as before, and the offer awaits its answer. */
  'transfer.takeBack': command<null>()({
    input: z.strictObject({ id, reason: line(400).min(3) }),
    right: 'case.export',
    errors: ['transfer.kept'],
  }),
  /** Takes back an offer that is not answered, with its deadline. */
  'transfer.withdraw': command<null>()({
    input: z.strictObject({ id }),
    right: 'case.export',
    errors: ['transfer.answered'],
  }),
  /** Every transfer that awaits an answer, the most urgent first. */
  'transfer.awaited': query<OpenTransferLine[]>()({ input: nothing, right: 'case.assign' }),
};
