import type { LegalData } from '../../../../shared/referential';
import type { Database } from '../../database/connection';
import type { DerivedProjection } from '../journal';
import { createCaseLineProjection, type CaseLineProjection } from './caseLines';
import { createDeadlineProjection } from './deadlines';
import { createNoteSearchProjection } from './noteSearch';
import { createSearchProjection } from './search';

export { NO_DATE, type CaseLineProjection } from './caseLines';
export { indexEarlierNotes, noteIndexes } from './noteSearch';
export { deadlineKey, deadlineRows, lawOfSite } from './deadlineRows';

/** The derived tables of a vault, in the order in which they depend on one another. */
export function createProjections(
  db: Database,
  legal: () => LegalData,
): { all: DerivedProjection[]; caseLines: CaseLineProjection } {
  const moved = new Set<string>();
  const caseLines = createCaseLineProjection(db, moved);
  return {
    all: [createSearchProjection(db), createNoteSearchProjection(db), createDeadlineProjection(db, legal, moved), caseLines],
    caseLines,
  };
}
