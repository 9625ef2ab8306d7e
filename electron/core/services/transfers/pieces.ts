import { createHash } from 'node:crypto';
import { addDays } from '../../../../shared/base/calendarDate';
import { canonicalJson } from '../../../../shared/base/canonicalJson';
import type { TransferPieces } from '../../../../shared/contract';
import type { Entity } from '../../../../shared/domain/entity';
import { document, interview, type Document, type Interview } from '../../../../shared/domain/followUp';
import { isRunning, measure, obligation } from '../../../../shared/domain/measure';
import { MOST_PIECES, type Transfer } from '../../../../shared/domain/transfer';
import { findRecord, selectRecords } from '../../database/records';
import { isConfidencesOnly } from '../confidences';
import type { Workspace } from '../workspace';

/** A note goes once it is signed, and for what may be sent of it. */
export const mayGo = (note: Interview): boolean => note.signedAt !== null && !isConfidencesOnly(note);
export const isSendable = (paper: Document): boolean => paper.drawer === 'transmissible';

/** What may go with a case, the latest first (D.113-34, D.113-45 C. pénit.). */
export function piecesOf(workspace: Workspace, person: string): Omit<TransferPieces, 'left'> {
  const { db, legal } = workspace;
  const { transfer, transferReasons } = legal.referential;
  const measures = selectRecords(db, measure, 'person = ? ORDER BY start_date, rid', [person]);
  const notes = selectRecords(db, interview, 'person = ? ORDER BY day DESC, time DESC, rid DESC', [person]);
  const papers = selectRecords(db, document, 'person = ? ORDER BY day DESC, rid DESC', [person]);
  return {
    measures: measures.map(one => ({ id: one.id, type: one.type, status: one.status, running: isRunning(one.status) })),
    obligations: selectRecords(db, obligation, 'person = ? ORDER BY rid', [person]).map(one => ({
      id: one.id,
      measure: one.measure,
      type: one.type,
    })),
    interviews: notes
      .filter(mayGo)
      .slice(0, MOST_PIECES)
      .map(one => ({ id: one.id, day: one.day, title: one.title })),
    documents: papers
      .filter(isSendable)
      .slice(0, MOST_PIECES)
      .map(one => ({ id: one.id, day: one.day, title: one.title })),
    reasons: transferReasons.all.map(one => ({ code: one.code, label: one.label })),
    answerBy: addDays(workspace.today(), transfer.answer.days),
    article: transfer.sealing.article,
    certainty: transfer.sealing.certainty,
  };
}

export type Chosen = Pick<Transfer, 'measures' | 'obligations' | 'interviews' | 'documents'>;

/** True when every piece is of that person and may leave the service. */
export function areSendable({ db }: Workspace, person: string, chosen: Chosen): boolean {
  const all = <E extends Entity>(of: E, ids: readonly string[], fits: (record: never) => boolean): boolean =>
    ids.every(id => {
      const record = findRecord(db, of, id) as ({ person: string | null } & Record<string, unknown>) | null; // of the entities below
      return record?.person === person && fits(record as never);
    });
  const any = (): boolean => true;
  return (
    all(measure, chosen.measures, any) &&
    all(obligation, chosen.obligations, any) &&
    all(interview, chosen.interviews, mayGo) &&
    all(document, chosen.documents, isSendable)
  );
}

/** Digest (SHA-256) of what the pieces of an offer say today, without a word of the confidences; a piece withdrawn since is left out. */
export function sealOf({ db }: Workspace, chosen: Chosen): string {
  const found = <E extends Entity>(of: E, ids: readonly string[]) => ids.flatMap(id => findRecord(db, of, id) ?? []);
  const content = {
    measures: found(measure, chosen.measures),
    obligations: found(obligation, chosen.obligations),
    interviews: found(interview, chosen.interviews)
      .filter(mayGo)
      .map(({ id, author, day, time, mode, title, transmissible, signedAt, corrects }) => ({
        ...{ id, author, day, time, mode },
        ...{ title, transmissible, signedAt, corrects },
      })),
    documents: found(document, chosen.documents)
      .filter(isSendable)
      .map(({ id, kind, title, day, pages, hash }) => ({ id, kind, title, day, pages, hash })),
  };
  return createHash('sha256')
    .update(`jalon/transfer/1\0${canonicalJson(content)}`)
    .digest('base64url');
}
