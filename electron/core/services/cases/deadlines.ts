import { createHash } from 'node:crypto';
import { idFromBytes, type Id } from '../../../../shared/base/identifier';
import { err, ok } from '../../../../shared/base/result';
import { deadline } from '../../../../shared/domain/followUp';
import { measure } from '../../../../shared/domain/measure';
import { findRecord } from '../../database/records';
import { checkAccess, type Handlers, type Workspace } from '../workspace';

interface DueRow {
  measure: string | null;
  rule: string | null;
  occurrence: number;
  due: string;
  manual: string | null;
}

/** Record of the decisions about a computed deadline: the same on every workstation, so that two decisions meet. */
export const decisionId = (person: string, key: string): Id =>
  idFromBytes(createHash('sha256').update(`jalon/deadline/1\0${person}\0${key}`).digest().subarray(0, 16));

function decide(
  workspace: Workspace,
  person: string,
  key: string,
  changes: Partial<{ metOn: string | null; metBy: string | null; waivedOn: string | null; waiverReason: string | null }>,
) {
  const allowed = checkAccess(workspace, person);
  if (!allowed.ok) return allowed;
  const row = workspace.db.get<DueRow>(
    'SELECT measure, rule, occurrence, due, manual FROM due_deadline WHERE person = ? AND key = ?',
    [person, key],
  );
  if (!row) return err({ code: 'record.not-found' as const });
  const id = (row.manual ?? decisionId(person, key)) as Id; // a manual deadline's key comes from the record itself
  const exists = findRecord(workspace.db, deadline, id) !== null;
  workspace.journal.commit(workspace.actor, transaction => {
    if (exists) transaction.set(deadline, id, changes);
    else {
      const { measure, rule, occurrence, due } = row;
      transaction.add(deadline, { person, measure, rule, occurrence, due, author: workspace.agent.id, ...changes }, id);
    }
  });
  return ok(null);
}

export const deadlineHandlers: Handlers<'deadline.meet' | 'deadline.waive' | 'deadline.add' | 'deadline.reopen'> = {
  'deadline.meet': (workspace, input) =>
    decide(workspace, input.person, input.key, { metOn: input.on, metBy: input.by, waivedOn: null, waiverReason: null }),
  'deadline.waive': (workspace, input) =>
    decide(workspace, input.person, input.key, {
      waivedOn: workspace.today(),
      waiverReason: input.reason,
      metOn: null,
      metBy: null,
    }),
  'deadline.reopen': (workspace, input) =>
    decide(workspace, input.person, input.key, { waivedOn: null, waiverReason: null, metOn: null, metBy: null }),
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
