import { isDeepStrictEqual } from 'node:util';
import type { Entity } from '../../../../shared/domain/entity';
import { fieldOf } from '../../../../shared/domain/entity';
import type { Workspace } from '../workspace';
import { undoneActs } from './batchActs';

/** Says whether a record already held a value that it no longer holds: someone replaced it, and an old file must not bring it back. */
export type HeldBefore = (field: string, value: unknown) => boolean;

/** Reads the history of a record, once, and only when something is asked of it. What an undone import wrote was never held. */
export function heldBefore(workspace: Workspace, entity: Entity, record: string): HeldBefore {
  let written: Map<number, unknown[]> | null = null;
  const history = (): Map<number, unknown[]> => {
    const values = new Map<number, unknown[]>();
    const undone = undoneActs(workspace);
    for (const operation of workspace.journal.log.ofRecord(record)) {
      if (undone.has(operation)) continue;
      for (const [register, value] of operation.values) {
        const code = Number.parseInt(register, 10);
        values.set(code, [...(values.get(code) ?? []), value]);
      }
    }
    return values;
  };
  return (field, value) => {
    written ??= history();
    return (written.get(fieldOf(entity, field).code) ?? []).some(one => isDeepStrictEqual(one, value));
  };
}
