// npm test: installs what is missing, runs every check and every test, and ends with `N passed, N failed`.
// A failure does not stop the run: whoever reads the table sees everything that is wrong at once.
import * as fs from 'node:fs';
import path from 'node:path';
import { withDisplay } from './display.mjs';
import { Obstacle } from './obstacle.mjs';
import { buildApp, electronRuntime, installPackages, main, systemLibraries } from './prepare.mjs';
import { commandOf, root, runNode, runTypeScript } from './run-command.mjs';

const reports = path.join(root, '.cache', 'test');
const CHECKED_FOLDERS = ['shared', 'electron', 'renderer', 'scripts', 'tests'];

/** Each outcome is `{ name, passed, failed, seconds }`. */
const outcomes = [];

async function step(name, body) {
  process.stdout.write(`\n── ${name}\n`);
  const started = performance.now();
  let counts;
  try {
    counts = await body();
  } catch (error) {
    process.stdout.write(`${error instanceof Obstacle ? error.message : error.stack}\n`);
    counts = { passed: 0, failed: 1 };
  }
  outcomes.push({ name, ...counts, seconds: (performance.now() - started) / 1000 });
}

/** A check counts as one test. */
const check = (name, args) => step(name, async () => asOne(await runNode(args)));
const asOne = code => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Runs a test program that writes a JSON report, and counts from it; a program that breaks counts as a failure. */
async function counted(report, run, count) {
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
  step('unit and integration tests', () =>
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

const endToEnd = () =>
  step('end-to-end tests', () =>
    withDisplay(env =>
      counted(
        'playwright.json',
        file =>
          runNode([commandOf('@playwright/test', 'playwright'), 'test', '--pass-with-no-tests', '--reporter=list,json'], {
            env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
          }),
        countPlaywright,
      ),
    ),
  );

function summary() {
  const width = Math.max(...outcomes.map(outcome => outcome.name.length));
  process.stdout.write('\n');
  for (const { name, passed, failed, seconds } of outcomes) {
    const mark = failed > 0 ? 'FAILED' : 'ok    ';
    const figures = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`;
    process.stdout.write(`${mark} ${name.padEnd(width)} ${figures}\n`);
  }
  const total = key => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  const [passed, failed] = [total('passed'), total('failed')];
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

await main(async () => {
  installPackages();
  fs.mkdirSync(reports, { recursive: true });
  await check('format', [commandOf('prettier'), '--check', '--log-level', 'warn', '.']);
  for (const project of ['shared', 'node', 'renderer']) {
    await check(`types: ${project}`, [commandOf('typescript', 'tsc'), '-p', `tsconfig.${project}.json`]);
  }
  await check('lint', [commandOf('eslint'), '.']);
  await check('dependency rule', [
    commandOf('dependency-cruiser', 'depcruise'),
    '--config',
    '.dependency-cruiser.cjs',
    ...CHECKED_FOLDERS,
  ]);
  await vitest();
  await step('build', async () => {
    systemLibraries();
    await buildApp(await electronRuntime());
    return { passed: 1, failed: 0 };
  });
  await endToEnd();
  if (fs.existsSync(path.join(root, 'scripts', 'rebuild-check.ts'))) {
    await step('rebuild check', async () => asOne(await runTypeScript('scripts/rebuild-check.ts')));
  }
  return summary();
});
