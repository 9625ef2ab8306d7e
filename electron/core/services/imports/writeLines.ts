import { setImmediate } from 'node:timers/promises';
import { required } from '../../../../shared/base/result';
import { access } from '../../../../shared/domain/followUp';
import { importBatch, type ImportBatch, type ImportChoice } from '../../../../shared/domain/importBatch';
import { measure } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import { assignment } from '../../../../shared/domain/site';
import { findRecord } from '../../database/records';
import type { ImportedMeasure, ImportedPerson, PersonLine, PersonsFile } from '../../import';
import type { JournalTransaction } from '../../journal/journal';
import { randomKey } from '../randomKey';
import { isMine, type Workspace } from '../workspace';
import { batchAct, operationsOf } from './batchActs';
import { decide } from './decisions';
import { forgetFile } from './keptFile';
import { endOf, newAddress } from './updates';

/** Lines written in one act: what a cancelled or broken import keeps. */
export const LINES_PER_ACT = 200;

export interface WriteOptions {
  /** Told after each act, of the whole file. */
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
  measures: readonly ImportedMeasure[],
  to: { readonly antenna: string | null; readonly referent: string | null },
): string {
  const { numbers, addresses, phones, emails, ...identity } = line;
  const created = transaction.add(person, {
    ...identity,
    numbers: keyed(workspace, numbers),
    addresses: keyed(
      workspace,
      addresses.map(one => newAddress(one, null)),
    ),
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
  for (const one of measures) addMeasure(workspace, transaction, created, one);
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

const choiceOf = (batch: ImportBatch, line: number): ImportChoice | null => batch.choices[`line${line}`] ?? null;

/** Persons that the batch brought in before it was interrupted: changing them again needs no trace. */
function broughtBefore(workspace: Workspace, batch: ImportBatch): Set<string> {
  const added = new Set<string>();
  for (const { kind, entity, record } of operationsOf(workspace, batch)) {
    if (kind === 'add' && entity === person.code) added.add(record);
  }
  return added;
}

/**
 * Writes the lines of a batch that are not done yet, some at a time, with what the batch has done so far in the same act. Each line is judged
 * again on the caseload as it is by then. Nothing is ever withdrawn or emptied. A change to a person outside the agent's caseload is traced
 * with that person. False when it was stopped between two acts.
 */
export async function writeLines(
  workspace: Workspace,
  batchId: string,
  file: PersonsFile,
  options: WriteOptions,
): Promise<boolean> {
  const { lines, repeats } = file;
  const start = required(findRecord(workspace.db, importBatch, batchId), 'the batch');
  const to = { antenna: workspace.agent.antenna?.id ?? null, referent: start.referent };
  const counts = { new: 0, update: 0, unchanged: 0, duplicate: 0, rejected: 0 };
  // new with this list, or traced already
  const accounted = broughtBefore(workspace, start);

  const writeLine = (transaction: JournalTransaction, line: PersonLine): void => {
    const decision = decide(workspace, line, repeats.get(line.line), choiceOf(start, line.line));
    counts[decision.verdict]++;
    if (decision.verdict === 'new') {
      accounted.add(addPerson(workspace, transaction, decision.person, decision.measures, to));
    } else if (decision.verdict === 'update') {
      const { record, update } = decision;
      if (!accounted.has(record) && !isMine(workspace, record)) traceUpdate(workspace, transaction, record);
      accounted.add(record);
      if (Object.keys(update.person).length > 0) transaction.set(person, record, update.person);
      for (const one of update.measures) {
        if ('add' in one) addMeasure(workspace, transaction, record, one.add);
        else transaction.set(measure, one.record, one.changes);
      }
    }
  };

  for (let from = start.linesDone ?? 0; from < lines.length; from += LINES_PER_ACT) {
    if (options.signal?.aborted) return false;
    const done = Math.min(lines.length, from + LINES_PER_ACT);
    batchAct(workspace, batchId, 'acts', transaction => {
      for (const line of lines.slice(from, done)) writeLine(transaction, line);
      if (done === lines.length) forgetFile(workspace, start);
      return {
        changes: {
          ...(done === lines.length ? { finishedAt: workspace.now() } : {}),
          linesDone: done,
          created: (start.created ?? 0) + counts.new,
          updated: (start.updated ?? 0) + counts.update,
          unchanged: (start.unchanged ?? 0) + counts.unchanged,
          duplicates: (start.duplicates ?? 0) + counts.duplicate,
          rejected: (start.rejected ?? 0) + counts.rejected,
        },
        value: null,
      };
    });
    options.onProgress?.(done, lines.length);
    // lets the screens be served, and a cancellation arrive
    await setImmediate();
  }
  return true;
}
