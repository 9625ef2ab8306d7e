import type { ImportedCase } from '../../../../shared/contract';
import { importBatch, type ImportBatch } from '../../../../shared/domain/importBatch';
import { entityByCode } from '../../../../shared/domain/entities';
import { access } from '../../../../shared/domain/followUp';
import { person } from '../../../../shared/domain/person';
import { isMine, type Workspace } from '../workspace';
import { operationsOf } from './batchActs';

/** The cases that a batch created or completed, in the order of its lines. */
export function batchCases(workspace: Workspace, batch: ImportBatch): ImportedCase[] {
  const effects = new Map<string, ImportedCase['effect']>();
  for (const operation of operationsOf(workspace, batch)) {
    const entity = entityByCode(operation.entity);
    if (entity === undefined || entity === access || entity === importBatch) continue;
    const owner = entity === person ? operation.record : ownerOf(workspace, entity.name, operation.record);
    if (owner === null || effects.has(owner)) continue;
    effects.set(owner, entity === person && operation.kind === 'add' ? 'created' : 'updated');
  }
  return [...effects].flatMap(([id, effect]) => {
    const row = workspace.db.get<{ family_name: string; given_names: string; restricted: number; removed: string | null }>(
      'SELECT family_name, given_names, restricted, removed FROM person WHERE id = ?',
      [id],
    );
    if (row === undefined) return [];
    const hidden = row.restricted === 1 && !isMine(workspace, id);
    const name = hidden ? null : `${row.family_name.toUpperCase()} ${row.given_names}`;
    return [{ person: id, name, effect, withdrawn: row.removed !== null }];
  });
}

const ownerOf = (workspace: Workspace, table: string, record: string): string | null =>
  workspace.db.get<{ person: string }>(`SELECT person FROM "${table}" WHERE id = ?`, [record])?.person ?? null;
