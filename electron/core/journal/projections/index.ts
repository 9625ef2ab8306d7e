import type { LegalData } from '../../../../shared/referential';
import type { Database } from '../../database/connection';
import type { DerivedProjection } from '../journal';
import { createCaseLineProjection, type CaseLineProjection } from './caseLines';
import { createDeadlineProjection } from './deadlines';
import { createFileSearchProjection, fileIndexes } from './fileSearch';
import { createNoteSearchProjection, noteIndexes } from './noteSearch';
import { createSearchProjection } from './search';

export { NO_DATE, type CaseLineProjection } from './caseLines';
export { drawers, type Drawer, type DrawerIndexes } from './drawerWords';
export { fileIndexes } from './fileSearch';
export { indexEarlierNotes, noteIndexes } from './noteSearch';
export { deadlineKey, deadlineRows, lawOfSite } from './deadlineRows';

/** The full-text indexes of a vault. */
export const textIndexes: readonly string[] = ['person_search', ...Object.values(noteIndexes), ...Object.values(fileIndexes)];

/** The derived tables of a vault, in the order in which they depend on one another. */
export function createProjections(
  db: Database,
  legal: () => LegalData,
): { all: DerivedProjection[]; caseLines: CaseLineProjection } {
  const moved = new Set<string>();
  const caseLines = createCaseLineProjection(db, moved);
  return {
    all: [
      createSearchProjection(db),
      createNoteSearchProjection(db),
      createFileSearchProjection(db),
      createDeadlineProjection(db, legal, moved),
      caseLines,
    ],
    caseLines,
  };
}
