// npm test: installs what is missing, runs every check and every test, and ends with `N passed, N failed`.
// A failure does not stop the run: whoever reads the table sees everything that is wrong at once.
import * as fs from 'node:fs';
import path from 'node:path';
import { withDisplay } from './display.mjs';
import { Obstacle } from './obstacle.mjs';
import { buildApp, electronRuntime, installPackages, main, systemLibraries, testPrograms } from './prepare.mjs';
import { commandOf, root, runNode, runTypeScript } from './run-command.mjs';
import { TestTally } from './test-tally.mjs';

const reports = path.join(root, '.cache', 'test');
const CHECKED_FOLDERS = ['shared', 'electron', 'renderer', 'server', 'scripts', 'tests'];

const tally = new TestTally();

/** Runs a test program that writes a JSON report, and counts from it; a program that breaks counts as a failure. */
async function counted(report, run, count) {
  fs.mkdirSync(reports, { recursive: true });
  const file = path.join(reports, report);
  fs.rmSync(file, { force: true });
  const code = await run(file);
  const counts = fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function countVitest(report) {
  const brokenFiles = report.testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles };
}

function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

const vitest = () =>
  tally.step('unit and integration tests', () =>
    counted(
      'vitest.json',
      file =>
        runNode([
          commandOf('vitest'),
          'run',
          '--passWithNoTests',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ]),
      countVitest,
    ),
  );

const endToEnd = built =>
  tally.step('end-to-end tests', () => {
    if (!built) throw new Obstacle('They need the build, which failed');
    return withDisplay(env =>
      counted(
        'playwright.json',
        file =>
          runNode([commandOf('@playwright/test', 'playwright'), 'test', '--pass-with-no-tests', '--reporter=list,json'], {
            env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
          }),
        countPlaywright,
      ),
    );
  });

/** Runs a package's command as one test. The command is looked for inside the step: a package that is missing fails that step only. */
const checkWith = (name, packageName, args, command = packageName) =>
  tally.check(name, () => runNode([commandOf(packageName, command), ...args]));

async function runEverything() {
  await checkWith('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
  for (const project of ['shared', 'node', 'renderer'])
    await checkWith(`types: ${project}`, 'typescript', ['-p', `tsconfig.${project}.json`], 'tsc');
  await checkWith('lint', 'eslint', ['.']);
  const depcruise = ['--config', '.dependency-cruiser.cjs', ...CHECKED_FOLDERS];
  await checkWith('dependency rule', 'dependency-cruiser', depcruise, 'depcruise');
  await tally.check('programs of the tests', testPrograms);
  await vitest();
  const built = await tally.check('build', async () => {
    systemLibraries();
    await buildApp(await electronRuntime());
  });
  await endToEnd(built);
  await tally.check('rebuild check', () => runTypeScript('scripts/rebuild-check.ts'));
}

await main(async () => {
  // without packages nothing else can run
  if (await tally.check('packages', installPackages)) await runEverything();
  return tally.summary();
});
