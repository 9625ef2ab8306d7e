import { setImmediate } from 'node:timers/promises';
import type { MovedDeadline, UpdatePreview } from '../../../../shared/contract';
import type { LegalData } from '../../../../shared/referential';
import { deadlineRows, lawOfSite } from '../../journal/projections';
import { isMine, may, type Workspace } from '../workspace';

/** Cases counted between two breaths of the core. */
const SLICE = 200;
const MOST_LINES = 200;
/** Places of the key, the rule, the labels and the due day in a row. */
const [KEY, RULE, LABEL, LABEL_EN, DUE] = [1, 3, 5, 6, 9];

interface Known {
  readonly due: string;
  readonly label: string;
  readonly label_en: string;
}

/** What the deadlines of the service's cases would become under other reference data. Nothing is written. */
export async function effectsOf(workspace: Workspace, legal: LegalData): Promise<UpdatePreview['effects']> {
  const { db } = workspace;
  const law = lawOfSite(db, legal, new WeakMap());
  const persons = db.all<{ person: string }>(
    'SELECT DISTINCT person FROM measure WHERE removed IS NULL AND person IS NOT NULL ORDER BY person',
  );
  const counts = { cases: persons.length, touched: 0, moved: 0, added: 0, removed: 0 };
  const lines: MovedDeadline[] = [];
  for (const [rank, { person }] of persons.entries()) {
    if (rank % SLICE === SLICE - 1) await setImmediate();
    const stored = new Map(
      db
        .all<Known & { key: string }>(
          'SELECT key, due, label, label_en FROM due_deadline WHERE person = ? AND rule IS NOT NULL',
          [person],
        )
        .map(row => [row.key, row]),
    );
    const found: Pick<MovedDeadline, 'label' | 'before' | 'after'>[] = [];
    for (const row of deadlineRows(db, person, law)) {
      if (row[RULE] === null) continue;
      const key = String(row[KEY]);
      const known = stored.get(key);
      stored.delete(key);
      const after = String(row[DUE]);
      if (known?.due === after) continue;
      counts[known === undefined ? 'added' : 'moved'] += 1;
      found.push({ label: { fr: String(row[LABEL]), en: String(row[LABEL_EN]) }, before: known?.due ?? null, after });
    }
    for (const { due, label, label_en } of stored.values()) {
      counts.removed += 1;
      found.push({ label: { fr: label, en: label_en }, before: due, after: null });
    }
    if (found.length === 0) continue;
    counts.touched += 1;
    const personName = lines.length < MOST_LINES ? nameOf(workspace, person) : null;
    if (personName === null) continue;
    for (const one of found) if (lines.length < MOST_LINES) lines.push({ person, personName, ...one });
  }
  return { ...counts, lines };
}

/** The name of a person, for whoever may read cases; a restricted case of others stays unnamed. */
function nameOf(workspace: Workspace, person: string): MovedDeadline['personName'] | null {
  if (!may(workspace, 'case.read')) return null;
  const row = workspace.db.get<{ family_name: string; given_names: string; restricted: number }>(
    'SELECT family_name, given_names, restricted FROM case_line WHERE person = ?',
    [person],
  );
  if (row === undefined || (row.restricted === 1 && !isMine(workspace, person))) return null;
  return { familyName: row.family_name, givenNames: row.given_names };
}
