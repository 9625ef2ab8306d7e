// npm run rebuild-check: proves on a demo site that every table can be rebuilt from the log, and that the log is whole and signed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore, type Core } from '../electron/core/core';
import { readingHost } from '../electron/core/readingHost';
import { openDatabase } from '../electron/core/database/connection';
import { migrations } from '../electron/core/database/migrations';
import { createProjections } from '../electron/core/journal/projections';
import { rebuildCheck, type RebuildReport } from '../electron/core/journal/rebuild';
import { KDF_MEMORY_BYTES, verifySignature } from '../electron/core/vault';
import { required } from '../shared/base/result';
import { caseloadQuery, type DeadlineDecision } from '../shared/contract';

const PERSONS = 300;
const CHANGED = 60;

function print(report: RebuildReport): void {
  console.log(`${report.operations} operations, ${report.seals} seals, ${report.problems.length} problems in the log`);
  for (const { device, n, code } of report.problems.slice(0, 20)) console.log(`  ${device} ${n}: ${code}`);
  console.log(`\n${'table'.padEnd(18)}${'rows'.padStart(9)}${'rebuilt'.padStart(9)}${'differ'.padStart(9)}`);
  for (const { table, rows, rebuilt, different, examples } of report.tables) {
    const figures = [rows, rebuilt, different].map(n => String(n).padStart(9)).join('');
    console.log(`${table.padEnd(18)}${figures}`);
    for (const example of examples) console.log(`  ${example}`);
  }
  for (const table of report.unknownTables) console.log(`${table}: nobody says whether it comes from the log`);
  console.log(report.ok ? '\nEvery table is what the log says.' : '\nThe tables and the log do not agree.');
}

/** A day's work on the cases of the agent, so that changes, withdrawals and decisions are in the log too, not only creations. */
async function work(core: Core): Promise<void> {
  const call: Core['call'] = async (name, input) => {
    const answer = await core.call(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer;
  };
  const query = caseloadQuery.parse({ scope: 'mine' });
  const today = required(core.workspace, 'the workspace').today();
  const page = await core.call('caseload.page', { query, from: 0, limit: CHANGED });
  if (!page.ok) throw new Error(page.error.code);
  for (const [at, { person, familyName }] of page.value.rows.entries()) {
    await call('case.open', { person, purpose: null });
    const phones = { tel00: at % 2 === 0 ? null : { number: '+33639980000', note: null } };
    await call('person.update', { id: person, changes: { familyName: `${familyName}-Changé`, phones } });
    if (at % 3 === 0) await call('person.update', { id: person, changes: { familyName } });
    const deadlines = await core.call('case.deadlines', { person });
    const decide = ({ key }: { key: string }, decision: DeadlineDecision) =>
      call('deadline.decide', { items: [{ person, key }], decision });
    const [first, second] = deadlines.ok ? deadlines.value : [];
    if (first) await decide(first, { kind: 'met', on: today, by: 'Rapport envoyé' });
    if (second) await decide(second, { kind: 'waived', reason: 'Dispense' });
    if (first && at % 2 === 0) await decide(first, { kind: 'reopened' });
    const task = await core.call('task.add', { title: 'Rappeler', person, due: null, urgent: false });
    if (task.ok) await call('task.remove', { id: task.value.id });
  }
  await call('caseload.saveView', { id: null, name: 'Retards', query, columns: [], shared: false });
}

const folder = mkdtempSync(path.join(tmpdir(), 'jalon-rebuild-'));
try {
  const core = await createCore({
    dataDir: folder,
    resourcesDir: path.join(import.meta.dirname, '../resources'),
    version: 'rebuild-check',
    host: {
      chooseSavePath: async () => null,
      chooseOpenPath: async () => null,
      keychainSecret: async () => null,
      ...readingHost(async () => null),
    },
    onEvent: () => undefined,
    kdfCost: { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES },
  });
  try {
    const opened = await core.call('session.openDemo', { persons: PERSONS });
    if (!opened.ok) throw new Error(`The demo site did not open: ${opened.error.code}`);
    await work(core);
    const workspace = required(core.workspace, 'the demo workspace');
    const target = openDatabase({ file: path.join(folder, 'rebuilt.db'), key: workspace.randomBytes(32), create: true });
    if (!target.ok) throw new Error(`The second database did not open: ${target.error.code}`);
    for (const migration of migrations) target.value.exec(migration.sql);
    const report = rebuildCheck(workspace.db, target.value, {
      verify: verifySignature,
      projectionsOf: db => createProjections(db, () => workspace.legal).all,
    });
    target.value.close();
    print(report);
    process.exitCode = report.ok ? 0 : 1;
  } finally {
    core.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
