import { setImmediate } from 'node:timers/promises';
import { access } from '../../../../shared/domain/followUp';
import { measure } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import { assignment } from '../../../../shared/domain/site';
import type { ImportedMeasure, ImportedPerson, PersonsFile } from '../../import';
import type { JournalTransaction } from '../../journal/journal';
import { randomKey } from '../randomKey';
import { isMine, type Workspace } from '../workspace';
import { decide } from './decisions';
import { endOf, newAddress } from './updates';

/** Lines written in one act: what a cancelled or broken import keeps. */
export const LINES_PER_ACT = 200;

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}

export interface WriteOptions {
  /** Agent who becomes the referent of the new persons; null leaves them unassigned. */
  readonly referent: string | null;
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops between two acts; what is written stays. */
  readonly signal?: AbortSignal;
}

function keyed<T>(workspace: Workspace, items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map(item => [randomKey(workspace), item]));
}

function addMeasure(workspace: Workspace, transaction: JournalTransaction, owner: string, line: ImportedMeasure): void {
  const endDate = endOf(workspace, line);
  const over = endDate !== null && endDate < workspace.today();
  transaction.add(measure, { ...line, person: owner, endDate, status: over ? 'ended' : 'active' });
}

function addPerson(
  workspace: Workspace,
  transaction: JournalTransaction,
  line: ImportedPerson,
  own: ImportedMeasure | null,
  to: { readonly antenna: string | null; readonly referent: string | null },
): string {
  const { numbers, address, phones, emails, ...identity } = line;
  const created = transaction.add(person, {
    ...identity,
    numbers: keyed(workspace, numbers),
    addresses: keyed(workspace, address === null ? [] : [newAddress(address, null)]),
    phones: keyed(
      workspace,
      phones.map(number => ({ number, note: null })),
    ),
    emails: keyed(
      workspace,
      emails.map(one => ({ address: one, note: null })),
    ),
    restricted: false,
    antenna: to.antenna,
    registeredOn: workspace.now(),
  });
  if (own !== null) addMeasure(workspace, transaction, created, own);
  if (to.referent !== null) {
    transaction.add(assignment, {
      person: created,
      agent: to.referent,
      part: 'referent',
      from: workspace.today(),
      to: null,
      note: null,
    });
  }
  return created;
}

/** Leaves the trace of a change to a person whom the agent does not follow, in the act of the change itself. */
function traceUpdate(workspace: Workspace, transaction: JournalTransaction, person: string): void {
  transaction.add(access, {
    agent: workspace.agent.id,
    person,
    kind: 'import',
    at: workspace.now(),
    purpose: null,
    detail: 'persons, from a list',
    outsideCaseload: true,
  });
}

/**
 * Writes a list that was read, some lines at a time. Each line is judged again on the caseload as it is by then. Nothing is ever withdrawn or
 * emptied. A change to a person outside the agent's caseload is traced with that person. `complete` is false when it was stopped between two acts.
 */
export async function writePersons(
  workspace: Workspace,
  file: PersonsFile,
  options: WriteOptions,
): Promise<ImportCounts & { readonly complete: boolean }> {
  const { lines, repeats } = file;
  const to = { antenna: workspace.agent.antenna?.id ?? null, referent: options.referent };
  const counts = { created: 0, updated: 0, skipped: 0 };
  // new with this list, or traced already
  const accounted = new Set<string>();
  for (let from = 0; from < lines.length; from += LINES_PER_ACT) {
    if (options.signal?.aborted) return { ...counts, complete: false };
    const act = lines.slice(from, from + LINES_PER_ACT);
    const done = workspace.journal.commit(workspace.actor, transaction => {
      const written = { created: 0, updated: 0, skipped: 0 };
      for (const line of act) {
        const decision = decide(workspace, line, repeats.get(line.line));
        if (decision.verdict === 'new') {
          accounted.add(addPerson(workspace, transaction, decision.person, decision.measure, to));
          written.created++;
        } else if (decision.verdict === 'update') {
          const { record, update } = decision;
          if (!accounted.has(record) && !isMine(workspace, record)) traceUpdate(workspace, transaction, record);
          accounted.add(record);
          if (Object.keys(update.person).length > 0) transaction.set(person, record, update.person);
          if (update.measure !== null && 'add' in update.measure) addMeasure(workspace, transaction, record, update.measure.add);
          else if (update.measure !== null) transaction.set(measure, update.measure.record, update.measure.changes);
          written.updated++;
        } else written.skipped++;
      }
      return written;
    });
    counts.created += done.created;
    counts.updated += done.updated;
    counts.skipped += done.skipped;
    options.onProgress?.(Math.min(lines.length, from + act.length), lines.length);
    // lets the screens be served, and a cancellation arrive
    await setImmediate();
  }
  return { ...counts, complete: true };
}
