import { setImmediate } from 'node:timers/promises';
import { required } from '../../../../shared/base/result';
import type { ImportUndo } from '../../../../shared/contract';
import { importBatch, type ImportBatch } from '../../../../shared/domain/importBatch';
import { findRecord } from '../../database/records';
import { addAccess, isMine, type Workspace } from '../workspace';
import { batchAct } from './batchActs';
import { forgetFile } from './keptFile';
import { UNDONE } from './undone';
import { undoPlan, type CaseUndo, type UndoPlan } from './undoPlan';
import { LINES_PER_ACT, type WriteOptions } from './writeLines';

const withdrawn = (cases: readonly CaseUndo[]): number => cases.filter(one => one.wholeCase).length;

/** What a plan comes to, for the screens. */
export const outcomeOf = (plan: UndoPlan): ImportUndo => ({
  withdrawn: withdrawn(plan.cases),
  putBack: plan.cases.length - withdrawn(plan.cases),
  kept: plan.kept.map(one => ({ ...one })),
});

/**
 * Undoes a batch as its plan says, some cases at a time: each case whole in one act. Stopped or cut, it may be called again and goes on.
 * Null when it was stopped between two acts.
 */
export async function undoBatch(workspace: Workspace, batch: ImportBatch, options: WriteOptions): Promise<ImportUndo | null> {
  const plan = undoPlan(workspace, batch);
  const { cases, kept } = plan;
  const current = (): ImportBatch => required(findRecord(workspace.db, importBatch, batch.id), 'the batch');
  const now = workspace.now();
  for (let from = 0; from === 0 || from < cases.length; from += LINES_PER_ACT) {
    if (options.signal?.aborted) return null;
    const act = cases.slice(from, from + LINES_PER_ACT);
    const last = from + LINES_PER_ACT >= cases.length;
    batchAct(workspace, batch.id, 'undoActs', transaction => {
      if (from === 0) {
        addAccess(workspace, transaction, { person: null, kind: 'import', detail: 'undone', outsideCaseload: false });
      }
      for (const { person, wholeCase, withdraw, putBack } of act) {
        if (!wholeCase && !isMine(workspace, person)) {
          addAccess(workspace, transaction, { person, kind: 'import', detail: 'undone', outsideCaseload: true });
        }
        // what leans on the case goes before it
        for (const { entity, record } of [...withdraw].reverse()) transaction.remove(entity, record, UNDONE);
        for (const { entity, record, changes } of putBack) transaction.set(entity, record, changes);
      }
      const { withdrawn: before, putBack: backBefore } = current();
      if (last) forgetFile(workspace, batch);
      return {
        changes: {
          withdrawn: (before ?? 0) + withdrawn(act),
          putBack: (backBefore ?? 0) + act.length - withdrawn(act),
          ...(last ? { kept: kept.length, undoneAt: now, undoneBy: workspace.agent.id } : {}),
        },
        value: null,
      };
    });
    options.onProgress?.(Math.min(cases.length, from + LINES_PER_ACT), cases.length);
    // lets the screens be served, and a cancellation arrive
    await setImmediate();
  }
  return outcomeOf(plan);
}
