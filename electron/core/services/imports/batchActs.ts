import { importBatch, type ImportBatch, type importActItem } from '../../../../shared/domain/importBatch';
import type { Operation, OperationRef } from '../../../../shared/protocol/operation';
import { selectRecords } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import { randomKey } from '../randomKey';
import type { Workspace } from '../workspace';
import type { z } from 'zod';

type Act = z.infer<typeof importActItem>;

/** Says whether an operation is of some acts. */
export interface ActSet {
  has(ref: OperationRef): boolean;
}

function actSet(acts: readonly Act[]): ActSet {
  const byDevice = new Map<string, Act[]>();
  for (const act of acts) byDevice.set(act.device, [...(byDevice.get(act.device) ?? []), act]);
  for (const list of byDevice.values()) list.sort((a, b) => a.from - b.from);
  return {
    has({ device, n }) {
      const list = byDevice.get(device) ?? [];
      let [low, high] = [0, list.length - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const act = list[middle];
        if (act === undefined) return false;
        if (n < act.from) high = middle - 1;
        else if (n > act.to) low = middle + 1;
        else return true;
      }
      return false;
    },
  };
}

const actsOf = (batch: ImportBatch): Act[] => [...Object.values(batch.acts), ...Object.values(batch.undoActs)];

/** The acts of every import that was undone, and of their undoing: together they change nothing. */
export function undoneActs(workspace: Workspace, also?: ImportBatch): ActSet {
  const undone = selectRecords(workspace.db, importBatch, 'undone_at IS NOT NULL');
  return actSet([...undone.flatMap(actsOf), ...(also ? actsOf(also) : [])]);
}

/** The operations that an import wrote, in the order in which it wrote them. Those not received yet are left out. */
export function* operationsOf(workspace: Workspace, batch: ImportBatch): IterableIterator<Operation> {
  const { log } = workspace.journal;
  const acts = Object.values(batch.acts).sort((a, b) => (a.device === b.device ? a.from - b.from : a.device < b.device ? -1 : 1));
  for (const { device, from, to } of acts) {
    for (let n = from; n <= to; n++)
      if (log.has({ device, n }) && !log.isErased({ device, n })) yield log.read(log.localRef({ device, n }));
  }
}

/** Runs one act of a batch and notes which operations it wrote, in that very act. `work` gives the other fields of the batch. */
export function batchAct<T>(
  workspace: Workspace,
  id: string,
  field: 'acts' | 'undoActs',
  work: (transaction: JournalTransaction) => { readonly changes: Partial<ImportBatch>; readonly value: T },
): T {
  const { journal } = workspace;
  return journal.commit(workspace.actor, transaction => {
    const from = journal.log.nextCount;
    const { changes, value } = work(transaction);
    const to = journal.log.nextCount - 1;
    const acts = to < from ? {} : { [field]: { [randomKey(workspace)]: { device: journal.log.ownDevice, from, to } } };
    transaction.set(importBatch, id, { ...changes, ...acts });
    return value;
  });
}
