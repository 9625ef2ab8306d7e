import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const repository = path.resolve(import.meta.dirname, '../..');
const configFile = path.join(repository, '.dependency-cruiser.cjs');

const configSchema = z.object({ forbidden: z.array(z.object({ name: z.string() })) });
const reportSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** A bad import and the rule that must catch it: `[rule, file, what it imports]`. */
const planted: [rule: string, file: string, imported: string][] = [
  ['no-cycle', 'electron/core/vault/cycleA.ts', './cycleB'],
  ['shared-stays-inside', 'shared/base/reachesOut.ts', '../../electron/core/host'],
  ['shared-has-no-node', 'shared/domain/readsFiles.ts', 'node:fs'],
  ['shared-packages', 'shared/domain/usesPackage.ts', 'a-package'],
  ['shared-unresolved', 'shared/domain/usesNothing.ts', './absent'],
  ['base-is-the-ground', 'shared/base/climbs.ts', '../domain/person'],
  ['domain-below-contract', 'shared/domain/climbs.ts', '../contract/caseload'],
  ['referential-on-base', 'shared/referential/climbs.ts', '../domain/person'],
  ['contract-and-protocol-apart', 'shared/contract/sideways.ts', '../protocol/clock'],
  ['protocol-and-contract-apart', 'shared/protocol/sideways.ts', '../contract/caseload'],
  ['main-alone', 'electron/main/readsData.ts', '../core/database/connection'],
  ['main-alone', 'electron/main/drawsScreens.ts', '../../renderer/ui/button'],
  ['preload-alone', 'electron/preload/reachesCore.ts', '../core/host'],
  ['core-alone', 'electron/core/journal/drawsScreens.ts', '../../../renderer/ui/button'],
  ['core-alone', 'electron/core/opensWindows.ts', '../main/window'],
  ['renderer-alone', 'renderer/ui/readsData.ts', '../../electron/core/host'],
  ['server-alone', 'server/readsData.ts', '../electron/core/host'],
  ['core-alone', 'electron/core/sync/servesOthers.ts', '../../../server/relay'],
  ['host-types-only', 'electron/main/runsCore.ts', '../core/host'],
  ['core-without-electron', 'electron/core/vault/asksElectron.ts', 'electron'],
  ['services-is-on-top', 'electron/core/journal/climbs.ts', '../services/measures/index'],
  ['services-downwards', 'electron/core/services/caseload/astray.ts', '../../elsewhere/thing'],
  ['capabilities-by-their-face', 'electron/core/services/caseload/burgles.ts', '../measures/hidden'],
  ['journal-on-database', 'electron/core/journal/sideways.ts', '../vault/key'],
  ['database-is-the-ground', 'electron/core/database/climbs.ts', '../vault/key'],
  ['paper-by-itself', 'electron/core/paper/sideways.ts', '../sync/outbox'],
  ['sync-by-itself', 'electron/core/sync/sideways.ts', '../import/csv'],
  ['import-by-itself', 'electron/core/import/sideways.ts', '../paper/summons'],
  ['features-apart', 'renderer/features/caseload/burgles.ts', '../measures/panel'],
  ['ui-without-features', 'renderer/ui/knowsScreens.ts', '../features/measures/panel'],
  ['features-without-app', 'renderer/features/caseload/climbs.ts', '../../app/shell'],
  ['renderer-has-no-node', 'renderer/ui/readsFiles.ts', 'node:fs'],
  ['renderer-has-no-electron', 'renderer/ui/asksElectron.ts', 'electron'],
];

/** Imports that the house allows. */
const allowed: [file: string, imported: string][] = [
  ['shared/domain/person.ts', '../base/identifier'],
  ['shared/domain/deadline.ts', '../referential/articles'],
  ['shared/domain/schema.ts', 'zod'],
  ['shared/contract/caseload.ts', '../domain/person'],
  ['shared/protocol/clock.ts', '../base/identifier'],
  ['electron/core/database/connection.ts', '../../../shared/domain/person'],
  ['electron/core/journal/commit.ts', '../database/connection'],
  ['electron/core/services/caseload/index.ts', '../../journal/commit'],
  ['electron/core/services/caseload/list.ts', '../measures/index'],
  ['electron/core/services/documents/index.ts', '../../paper/summons'],
  ['electron/core/index.ts', './services/caseload/index'],
  ['renderer/features/caseload/list.ts', '../../ui/button'],
  ['renderer/app/shell.ts', '../features/caseload/list'],
  ['server/readsMessages.ts', '../shared/protocol/clock'],
];

const leaves = [
  'shared/base/identifier.ts',
  'shared/referential/articles.ts',
  'electron/core/host.ts',
  'electron/core/vault/key.ts',
  'electron/core/elsewhere/thing.ts',
  'electron/core/paper/summons.ts',
  'electron/core/sync/outbox.ts',
  'electron/core/import/csv.ts',
  'electron/core/services/measures/index.ts',
  'electron/core/services/measures/hidden.ts',
  'electron/main/window.ts',
  'server/relay.ts',
  'renderer/ui/button.ts',
  'renderer/features/measures/panel.ts',
];

const typeImports: [file: string, imported: string][] = [['electron/main/takesTypes.ts', '../core/host']];

describe('the dependency rule', () => {
  let house: string;
  let violations: z.infer<typeof reportSchema>['summary']['violations'];

  function write(file: string, content: string): void {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), `${content}\nexport const here = '${file}';\nexport type Here = typeof here;\n`);
  }

  beforeAll(() => {
    house = mkdtempSync(path.join(tmpdir(), 'house-'));
    copyFileSync(path.join(repository, 'tsconfig.base.json'), path.join(house, 'tsconfig.base.json'));
    for (const name of ['a-package', 'zod', 'electron']) {
      write(`node_modules/${name}/index.js`, '');
      writeFileSync(
        path.join(house, `node_modules/${name}/package.json`),
        JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
      );
    }
    const dependencies = { 'a-package': '1.0.0', zod: '1.0.0', electron: '1.0.0' };
    writeFileSync(path.join(house, 'package.json'), JSON.stringify({ name: 'house', dependencies }));
    for (const file of leaves) write(file, '');
    for (const [file, imported] of allowed) write(file, `import '${imported}';`);
    write('electron/core/vault/cycleB.ts', "import './cycleA';");
    for (const [, file, imported] of planted) write(file, `import '${imported}';`);
    for (const [file, imported] of typeImports)
      write(file, `import type { Here as There } from '${imported}';\nexport type Back = There;`);

    const command = path.join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [command, '--config', configFile, '--output-type', 'json', 'shared', 'electron', 'renderer', 'server'];
    const run = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    violations = reportSchema.parse(JSON.parse(run.stdout)).summary.violations;
  }, 60_000);

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(planted)('%s refuses that %s imports %s', (rule, file) => {
    expect(violations.filter(violation => violation.from === file).map(violation => violation.rule.name)).toContain(rule);
  });

  it.each([...allowed, ...typeImports])('%s may import %s', file => {
    expect(violations.filter(violation => violation.from === file)).toEqual([]);
  });

  it('has a planted violation for each of its rules', () => {
    const { forbidden } = configSchema.parse(createRequire(import.meta.url)(configFile));
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(forbidden.map(rule => rule.name)));
  });
});
