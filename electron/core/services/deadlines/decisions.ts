import { createHash } from 'node:crypto';
import { idFromBytes, type Id } from '../../../../shared/base/identifier';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { DeadlineDecision } from '../../../../shared/contract';
import { deadline, type Deadline } from '../../../../shared/domain/followUp';
import { measure } from '../../../../shared/domain/measure';
import { findRecord } from '../../database/records';
import type { JournalTransaction } from '../../journal/journal';
import { checkAccess, type Handlers, type Workspace } from '../workspace';

interface DueRow {
  measure: string | null;
  rule: string | null;
  occurrence: number;
  due: string;
  manual: string | null;
  met_on: string | null;
  waived_on: string | null;
}

type Decided = Pick<Deadline, 'metOn' | 'metBy' | 'waivedOn' | 'waiverReason'>;

/** Record of the decisions about a computed deadline: the same on every workstation, so that two decisions meet. */
export const decisionId = (person: string, key: string): Id =>
  idFromBytes(createHash('sha256').update(`jalon/deadline/1\0${person}\0${key}`).digest().subarray(0, 16));

/** What a decision writes: met, waived and reopened exclude one another. */
function changesOf(workspace: Workspace, decision: DeadlineDecision): Decided {
  const open: Decided = { metOn: null, metBy: null, waivedOn: null, waiverReason: null };
  if (decision.kind === 'met') return { ...open, metOn: decision.on, metBy: decision.by };
  if (decision.kind === 'waived') return { ...open, waivedOn: workspace.today(), waiverReason: decision.reason };
  return open;
}

type Refusal = 'access.purpose-needed' | 'record.not-found';

/** The deadline of that key, when the caller may read its case. */
function dueRow(workspace: Workspace, person: string, key: string): Result<DueRow, { code: Refusal }> {
  const allowed = checkAccess(workspace, person);
  if (!allowed.ok) return allowed;
  const row = workspace.db.get<DueRow>(
    'SELECT measure, rule, occurrence, due, manual, met_on, waived_on FROM due_deadline WHERE person = ? AND key = ?',
    [person, key],
  );
  return row ? ok(row) : err({ code: 'record.not-found' });
}

function write(
  workspace: Workspace,
  transaction: JournalTransaction,
  { person, key, row }: { person: string; key: string; row: DueRow },
  changes: Decided,
): void {
  const id = (row.manual ?? decisionId(person, key)) as Id; // a manual deadline's key comes from the record itself
  if (findRecord(workspace.db, deadline, id) !== null) {
    transaction.set(deadline, id, changes);
    return;
  }
  const { measure: of, rule, occurrence, due } = row;
  transaction.add(deadline, { person, measure: of, rule, occurrence, due, author: workspace.agent.id, ...changes }, id);
}

export const decisionHandlers: Handlers<'deadline.add' | 'deadline.decide'> = {
  'deadline.decide': (workspace, { items, decision }) => {
    if (decision.kind === 'met' && decision.on > workspace.today()) return err({ code: 'deadline.dates' });
    const taken: { person: string; key: string; row: DueRow }[] = [];
    const refused: { person: string; key: string; code: Refusal | 'deadline.closed' }[] = [];
    for (const { person, key } of new Map(items.map(one => [`${one.person} ${one.key}`, one])).values()) {
      const found = dueRow(workspace, person, key);
      if (!found.ok) refused.push({ person, key, code: found.error.code });
      else if (decision.kind !== 'reopened' && (found.value.met_on !== null || found.value.waived_on !== null))
        refused.push({ person, key, code: 'deadline.closed' });
      else taken.push({ person, key, row: found.value });
    }
    if (taken.length > 0) {
      const changes = changesOf(workspace, decision);
      workspace.journal.commit(workspace.actor, transaction => {
        for (const one of taken) write(workspace, transaction, one, changes);
      });
    }
    return ok({ decided: taken.length, refused });
  },

  'deadline.add': (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    if (input.measure !== null && findRecord(workspace.db, measure, input.measure)?.person !== input.person) {
      return err({ code: 'record.not-found' });
    }
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(deadline, {
        person: input.person,
        measure: input.measure,
        label: input.label,
        due: input.due,
        rule: null,
        author: workspace.agent.id,
      }),
    );
    return ok({ id });
  },
};
