import type { LeftPiece, TransferContents, TransferPiece } from '../../../../shared/contract';
import { document, interview, type Document, type Interview } from '../../../../shared/domain/followUp';
import { measure, obligation, type Measure, type Obligation } from '../../../../shared/domain/measure';
import type { Transfer } from '../../../../shared/domain/transfer';
import { selectRecords } from '../../database/records';
import { mayReadRecord } from '../confidences';
import type { Workspace } from '../workspace';
import { isSendable, mayGo, type Chosen } from './pieces';

const ofMeasure = ({ id, type, startDate }: Measure): TransferPiece => ({
  kind: 'measure',
  id,
  code: type,
  title: null,
  day: startDate,
});
const ofObligation = ({ id, type, from }: Obligation): TransferPiece => ({
  kind: 'obligation',
  id,
  code: type,
  title: null,
  day: from,
});

/** The very title of a record of the confidences drawer is a confidence: it is told only to those who read that drawer. */
const ofNote = (workspace: Workspace, { id, day, title }: Interview): TransferPiece => ({
  kind: 'interview',
  id,
  code: null,
  title: mayReadRecord(workspace, 'interview', id) ? title : null,
  day,
});
const ofPaper = (workspace: Workspace, { id, day, title }: Document): TransferPiece => ({
  kind: 'document',
  id,
  code: null,
  title: mayReadRecord(workspace, 'document', id) ? title : null,
  day,
});

const hasConfidences = (note: Interview): boolean => (note.confidences ?? '').trim() !== '';

function piecesOfCase({ db }: Workspace, person: string) {
  return {
    measures: selectRecords(db, measure, 'person = ? ORDER BY start_date, rid', [person]),
    obligations: selectRecords(db, obligation, 'person = ? ORDER BY rid', [person]),
    notes: selectRecords(db, interview, 'person = ? ORDER BY day DESC, time DESC, rid DESC', [person]),
    papers: selectRecords(db, document, 'person = ? ORDER BY day DESC, rid DESC', [person]),
  };
}

/** What never goes with a case: confidences, and notes that are not signed. A note of both drawers leaves its confidences behind. */
export function neverGoes(workspace: Workspace, person: string): LeftPiece[] {
  const { notes, papers } = piecesOfCase(workspace, person);
  return [
    ...notes.flatMap((one): LeftPiece[] => {
      const piece = ofNote(workspace, one);
      if (hasConfidences(one)) return [{ ...piece, reason: 'confidences' }];
      return one.signedAt === null ? [{ ...piece, reason: 'unsigned' }] : [];
    }),
    ...papers.filter(one => !isSendable(one)).map((one): LeftPiece => ({ ...ofPaper(workspace, one), reason: 'confidences' })),
  ];
}

/** Which pieces of a case go to the other service, and which stay. */
export function contentsOf(workspace: Workspace, offer: Chosen & Pick<Transfer, 'person' | 'slip'>): TransferContents {
  const { measures, obligations, notes, papers } = piecesOfCase(workspace, offer.person);
  const every: readonly { readonly piece: TransferPiece; readonly goes: boolean; readonly may: boolean }[] = [
    ...measures.map(one => ({ piece: ofMeasure(one), goes: offer.measures.includes(one.id), may: true })),
    ...obligations.map(one => ({ piece: ofObligation(one), goes: offer.obligations.includes(one.id), may: true })),
    ...notes.map(one => ({ piece: ofNote(workspace, one), goes: offer.interviews.includes(one.id), may: mayGo(one) })),
    ...papers
      .filter(one => one.id !== offer.slip)
      .map(one => ({ piece: ofPaper(workspace, one), goes: offer.documents.includes(one.id), may: isSendable(one) })),
  ];
  const sealed = every.filter(one => one.goes && one.may).map(one => one.piece);
  const named = offer.measures.length + offer.obligations.length + offer.interviews.length + offer.documents.length;
  return {
    sealed,
    withdrawn: named - sealed.length,
    left: [
      ...every.filter(one => !one.goes && one.may).map((one): LeftPiece => ({ ...one.piece, reason: 'kept' })),
      ...neverGoes(workspace, offer.person),
    ],
  };
}
