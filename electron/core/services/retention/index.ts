import { setImmediate } from 'node:timers/promises';
import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, required, type Result } from '../../../../shared/base/result';
import type { ErasureProposal, RetentionRule } from '../../../../shared/contract';
import { MOST_ERASED } from '../../../../shared/contract/retention';
import { erasure, type Erasure } from '../../../../shared/domain/erasure';
import type { Delay } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';
import { carryOut, rewriteFile } from './carryOut';
import { dueAccesses, dueCases } from './due';

const ruleOf = ({ duration, article, certainty }: Delay): RetentionRule => ({
  value: duration.value ?? 0,
  unit: required(duration.unit, 'the unit of a retention'),
  article,
  certainty,
});

/** The proposals that wait: those of cases by case, and that of the traces under `accesses`. */
function proposals(workspace: Workspace): Map<string, Erasure> {
  const waiting = selectRecords(workspace.db, erasure, 'erased_on IS NULL ORDER BY rid');
  return new Map(waiting.map(one => [one.subject ?? 'accesses', one]));
}

function stillDue(workspace: Workspace, proposal: Erasure): boolean {
  if (proposal.kind === 'accesses') return dueAccesses(workspace, proposal.until as CalendarDate) !== null; // the entity's schema checked it
  return proposal.subject !== null && dueCases(workspace, proposal.subject).length > 0;
}

type Problem = 'record.not-found' | 'retention.erased' | 'retention.same-agent' | 'retention.not-due';

/** The proposals of these identifiers, when the caller may carry out every one of them. */
function mayCarryOut(workspace: Workspace, ids: readonly string[]): Result<Erasure[], { code: Problem }> {
  const found: Erasure[] = [];
  for (const id of new Set(ids)) {
    const one = findRecord(workspace.db, erasure, id);
    if (one === null) return err({ code: 'record.not-found' });
    if (one.erasedOn !== null) return err({ code: 'retention.erased' });
    if (one.proposedBy === workspace.agent.id) return err({ code: 'retention.same-agent' });
    if (!stillDue(workspace, one)) return err({ code: 'retention.not-due' });
    found.push(one);
  }
  return ok(found);
}

export const retentionHandlers: Handlers<'retention.list' | 'retention.propose' | 'retention.withdraw' | 'retention.erase'> = {
  'retention.list': workspace => {
    const { db, legal } = workspace;
    // what a crash or a full disk left undone
    rewriteFile(db);
    const nameOf = agentNames(db);
    const waiting = proposals(workspace);
    const proposalOf = (key: string): ErasureProposal | null => {
      const one = waiting.get(key);
      return one
        ? { id: one.id, by: nameOf(one.proposedBy), on: one.proposedOn, mine: one.proposedBy === workspace.agent.id }
        : null;
    };
    const cases = dueCases(workspace);
    const traces = dueAccesses(workspace);
    const { retention } = legal.referential;
    return ok({
      cases: cases.slice(0, MOST_ERASED).map(one => ({
        person: one.person,
        personName: { familyName: one.familyName, givenNames: one.givenNames },
        closedOn: one.closedOn,
        from: one.term.from,
        until: one.term.until,
        proposal: proposalOf(one.person),
      })),
      total: cases.length,
      accesses: traces && { count: traces.ids.length, until: traces.until, proposal: proposalOf('accesses') },
      tombstones: selectRecords(db, erasure, `erased_on IS NOT NULL ORDER BY erased_on DESC, rid DESC LIMIT ${MOST_ERASED}`).map(
        one => ({
          id: one.id,
          kind: one.kind,
          subject: one.subject,
          from: one.from,
          until: one.until,
          proposedBy: nameOf(one.proposedBy),
          countersignedBy: nameOf(one.countersignedBy),
          erasedOn: one.erasedOn,
          records: one.records ?? 0,
        }),
      ),
      rules: { cases: ruleOf(retention.cases), accesses: ruleOf(retention.accesses) },
    });
  },

  'retention.propose': (workspace, { persons, accesses }) => {
    const waiting = proposals(workspace);
    const cases = [...new Set(persons)]
      .filter(id => !waiting.has(id))
      .map(id => ({ person: id, due: dueCases(workspace, id)[0] }));
    if (cases.some(one => one.due === undefined)) return err({ code: 'retention.not-due' });
    const traces = accesses && !waiting.has('accesses') ? dueAccesses(workspace) : null;
    const by = { proposedBy: workspace.agent.id, proposedOn: workspace.today() };
    const { article } = workspace.legal.referential.retention.accesses;
    workspace.journal.commit(workspace.actor, transaction => {
      for (const { person, due } of cases) {
        const term = required(due, 'a case that is due').term;
        const { from, until } = term;
        transaction.add(erasure, { kind: 'case', subject: person, from, until, article: term.article, ...by });
      }
      if (traces) {
        const { from, until } = traces;
        transaction.add(erasure, { kind: 'accesses', subject: null, from, until, article, ...by });
      }
    });
    return ok({ proposed: cases.length + (traces ? 1 : 0) });
  },

  'retention.withdraw': (workspace, { ids }) => {
    const found = ids.map(id => findRecord(workspace.db, erasure, id));
    if (found.some(one => one === null)) return err({ code: 'record.not-found' });
    if (found.some(one => one?.erasedOn !== null)) return err({ code: 'retention.erased' });
    workspace.journal.commit(workspace.actor, transaction => {
      for (const id of new Set(ids)) transaction.remove(erasure, id, 'proposal withdrawn');
    });
    return ok(null);
  },

  'retention.erase': async (workspace, { ids }) => {
    const found = mayCarryOut(workspace, ids);
    if (!found.ok) return found;
    for (const proposal of found.value) {
      carryOut(workspace, proposal);
      // lets the screens be served between two cases
      await setImmediate();
    }
    return ok({ erased: found.value.length, rewritten: rewriteFile(workspace.db) });
  },
};
