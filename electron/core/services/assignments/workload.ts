import { err, ok } from '../../../../shared/base/result';
import type { AgentLoad, WorkloadWeight } from '../../../../shared/contract';
import { followsPersons } from '../../../../shared/domain/rights';
import type { assignmentParts } from '../../../../shared/domain/site';
import { agent, site } from '../../../../shared/domain/site';
import { caseWeight, usualWeights, workloadKeys } from '../../../../shared/domain/workload';
import type { Intensity } from '../../../../shared/referential';
import { selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { currentSite, type Handlers, type Workspace } from '../workspace';
import { ENDING, UNASSIGNED, endingUntil } from './assignableCases';
import { categoriesOf, serviceWeights } from './weights';

interface LoadRow {
  agent: string;
  part: (typeof assignmentParts)[number];
  measures: string;
  intensity: Intensity | null;
  cases: number;
}

function agentLoads(workspace: Workspace): AgentLoad[] {
  const weights = serviceWeights(workspace);
  const today = workspace.today();
  const rows = workspace.db.all<LoadRow>(
    `SELECT a.agent, a.part, c.measures, c.intensity, count(DISTINCT a.person) AS cases
     FROM assignment a JOIN case_line c ON c.person = a.person
     WHERE a.removed IS NULL AND (a."to" IS NULL OR a."to" >= ?) AND c.closed = 0
     GROUP BY a.agent, a.part, c.measures, c.intensity`,
    [today],
  );
  const byAgent = new Map<string, LoadRow[]>();
  for (const row of rows) byAgent.set(row.agent, [...(byAgent.get(row.agent) ?? []), row]);
  const antennas = new Map(
    workspace.db.all<{ id: string; name: string }>('SELECT id, name FROM antenna').map(one => [one.id, one.name]),
  );
  return selectRecords(workspace.db, agent, '1 ORDER BY family_name, given_names').flatMap((one): AgentLoad[] => {
    const own = byAgent.get(one.id) ?? [];
    const gone = one.leftOn !== null && one.leftOn <= today;
    // whoever left with cases still shows, so that they are given to others
    if (own.length === 0 && (gone || !followsPersons(one.role))) return [];
    const count = (part: LoadRow['part']): number =>
      own.filter(row => row.part === part).reduce((sum, row) => sum + row.cases, 0);
    const weight = own.reduce(
      (sum, row) =>
        sum +
        row.cases *
          caseWeight(weights, {
            categories: categoriesOf(workspace, row.measures),
            intensity: row.intensity,
            part: row.part,
          }),
      0,
    );
    return [
      {
        agent: { id: one.id, familyName: one.familyName, givenNames: one.givenNames },
        role: one.role,
        available: !gone && followsPersons(one.role),
        antenna: one.antenna,
        antennaName: one.antenna === null ? null : (antennas.get(one.antenna) ?? null),
        specialities: one.specialities,
        cases: { referent: count('referent'), 'stand-in': count('stand-in'), pair: count('pair') },
        weight: Math.round(weight * 100) / 100,
      },
    ];
  });
}

export const workloadHandlers: Handlers<'workload.get' | 'workload.weights' | 'workload.setWeight'> = {
  'workload.get': workspace => {
    const count = (where: string, parameters: readonly string[]): number =>
      workspace.db.get<{ total: number }>(`SELECT count(*) AS total FROM case_line WHERE closed = 0 AND ${where}`, parameters)
        ?.total ?? 0;
    const today = workspace.today();
    return ok({
      agents: agentLoads(workspace),
      unassigned: count(UNASSIGNED, []),
      ending: count(ENDING, [today, endingUntil(today)]),
    });
  },

  'workload.weights': workspace => {
    const nameOf = agentNames(workspace.db);
    const rules = workspace.legal.referential.workload;
    const usual = usualWeights(rules);
    const chosen = currentSite(workspace).workload;
    const weights = workloadKeys.map((key): WorkloadWeight => {
      const set = chosen[key];
      return { key, usual: usual[key], set: set ? { weight: set.weight, author: nameOf(set.author), on: set.on } : null };
    });
    return ok({ weights, certainty: rules.certainty, notes: rules.notes });
  },

  'workload.setWeight': (workspace, { key, weight }) => {
    if (!workloadKeys.some(one => one === key)) return err({ code: 'workload.unknown-weight' });
    const item = weight === null ? null : { weight, author: workspace.agent.id, on: workspace.today() };
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(site, currentSite(workspace).id, { workload: { [key]: item } }),
    );
    return ok(null);
  },
};
