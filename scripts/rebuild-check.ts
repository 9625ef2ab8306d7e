// npm run rebuild-check: proves on a demo site that every table can be rebuilt from the log, and that the log is whole and signed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCore } from '../electron/core/core';
import { openDatabase } from '../electron/core/database/connection';
import { migrations } from '../electron/core/database/migrations';
import { createProjections } from '../electron/core/journal/projections';
import { rebuildCheck, type RebuildReport } from '../electron/core/journal/rebuild';
import { KDF_MEMORY_BYTES, verifySignature } from '../electron/core/vault';
import { required } from '../shared/base/result';

const PERSONS = 300;

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

const folder = mkdtempSync(path.join(tmpdir(), 'jalon-rebuild-'));
try {
  const core = await createCore({
    dataDir: folder,
    resourcesDir: path.join(import.meta.dirname, '../resources'),
    version: 'rebuild-check',
    host: { chooseSavePath: async () => null, chooseOpenPath: async () => null, keychainSecret: async () => null },
    onEvent: () => undefined,
    kdfCost: { opsLimit: 1, memLimitBytes: KDF_MEMORY_BYTES },
  });
  try {
    const opened = await core.call('session.openDemo', { persons: PERSONS });
    if (!opened.ok) throw new Error(`The demo site did not open: ${opened.error.code}`);
    const workspace = required(core.workspace, 'the demo workspace');
    const target = openDatabase({ file: path.join(folder, 'rebuilt.db'), key: workspace.randomBytes(32), create: true });
    if (!target.ok) throw new Error(`The second database did not open: ${target.error.code}`);
    for (const migration of migrations) target.value.exec(migration.sql);
    const report = rebuildCheck(workspace.db, target.value, {
      verify: verifySignature,
      projectionsOf: db => createProjections(db, workspace.legal).all,
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
