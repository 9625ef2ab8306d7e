import { document } from '../../../shared/domain/followUp';
import { report } from '../../../shared/domain/report';
import { nextSignature } from '../../../shared/domain/reportState';
import { findRecord, selectRecords } from '../database/records';
import type { Workspace } from './workspace';

/** The paper of a signed report of a person: its very bytes bear the signatures. */
export interface SignedReportPaper {
  readonly report: string;
  readonly document: string;
  /** Code of the report type. */
  readonly type: string;
  readonly title: string;
  /** Day of its last signature. */
  readonly day: string;
  readonly pages: number | null;
}

/**
 * Papers of a person's reports that bear every signature they need, the oldest first; withdrawn ones and those that a signed one replaced are
 * left out. The caller has checked that the case may be read.
 */
export function signedReportPapers({ db, legal }: Workspace, person: string): SignedReportPaper[] {
  const signed = selectRecords(db, report, 'person = ? AND withdrawn_on IS NULL AND document IS NOT NULL ORDER BY rid', [
    person,
  ]).filter(one => nextSignature(one.signatures, legal.referential.reportTypes.byCode(one.type)?.validatedBy !== null) === null);
  const replaced = new Set(signed.map(one => one.supersedes));
  return signed
    .filter(one => !replaced.has(one.id))
    .flatMap(one => {
      const paper = one.document === null ? null : findRecord(db, document, one.document);
      const day = Object.values(one.signatures)
        .map(signature => signature.day)
        .sort()
        .at(-1);
      if (paper === null || day === undefined) return [];
      return [{ report: one.id, document: paper.id, type: one.type, title: paper.title, day, pages: paper.pages }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
