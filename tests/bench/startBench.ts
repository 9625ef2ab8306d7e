import { mkdtempSync, renameSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assignment } from '../../shared/domain/site';
import { addBenchPersons, BENCH_LOGIN, BENCH_PASSWORD, openBenchVault } from './benchVault';
import { argon2id } from '../../electron/core/vault/argon2';
import { readHeader } from '../../electron/core/vault/header';
import { median, type BenchResult } from './result';
import { startApp, type RunningApp } from './runningApp';

const root = path.resolve(import.meta.dirname, '../..');
const emptyWindow = path.join(import.meta.dirname, 'emptyWindow');
const OWN_CASES = 100;
const ROUNDS = 5;
const PATIENCE = 120_000;
/** Between two keys of a quick typist. Typing is not counted; what the application prepares meanwhile is its good right. */
const KEY_MS = 80;

/** Milliseconds since 1970 at which a condition of the page held, seen from inside it, two frames later. */
const paintedAt = (app: RunningApp, selector: string): Promise<number> =>
  // a text, not a function: the loader of the bench adds names to functions that the page does not have
  app.page.evaluate<number>(`new Promise(resolve => {
    const look = () =>
      requestAnimationFrame(document.querySelector(${JSON.stringify(selector)}) ? () => requestAnimationFrame(() => resolve(Date.now())) : look);
    look();
  })`);

/** A user-data folder whose vault holds that many persons, a hundred of them the agent's own. */
export async function fillUserData(persons: number): Promise<string> {
  const vault = await openBenchVault({ quick: false });
  addBenchPersons(vault.workspace, 0, persons);
  const own = vault.workspace.db.all<{ id: string }>('SELECT id FROM person ORDER BY rid LIMIT ?', [OWN_CASES]);
  const { agent, journal, actor } = vault.workspace;
  journal.commit(actor, transaction => {
    for (const { id } of own)
      transaction.add(assignment, { person: id, agent: agent.id, part: 'referent', from: '2026-01-01', to: null, note: null });
  });
  vault.close();
  const userData = mkdtempSync(path.join(tmpdir(), 'jalon-bench-app-'));
  mkdirSync(path.join(userData, 'vault'));
  renameSync(path.join(vault.dataDir, 'vault'), path.join(userData, 'vault', 'vault'));
  vault.remove();
  return userData;
}

async function emptyStart(): Promise<{ ms: number; megabytes: number }> {
  const userData = mkdtempSync(path.join(tmpdir(), 'jalon-bench-empty-'));
  const app = await startApp(emptyWindow, userData);
  try {
    const ms = (await paintedAt(app, 'h1')) - app.startedAt;
    await settle();
    return { ms, megabytes: app.memory() };
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}

/** Memory is read once the applications have come to rest. */
const settle = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 3000));

interface JalonStart {
  readonly toPassword: number;
  readonly toCaseload: number;
  readonly megabytes: number;
}

/** From the start to the password, then from Enter to the painted lines of the caseload: what the user types in between is not counted. */
async function jalonStart(userData: string): Promise<JalonStart> {
  const app = await startApp(root, userData);
  try {
    const toPassword = (await paintedAt(app, 'input[type="password"]')) - app.startedAt;
    await app.page.evaluate('location.hash = "#/cases"');
    const login = app.page.getByLabel(/identifiant|login/i);
    if ((await login.count()) > 0 && (await login.first().inputValue()) === '') await login.first().fill(BENCH_LOGIN);
    await app.page.locator('input[type="password"]').pressSequentially(BENCH_PASSWORD, { delay: KEY_MS });
    const enteredAt = Date.now();
    await app.page.locator('input[type="password"]').press('Enter');
    const toCaseload =
      (await paintedAt(app, '[role="grid"] tbody tr[data-index="5"], [role="grid"] [data-index="5"]')) - enteredAt;
    await app.page.waitForFunction('document.querySelector(\'[aria-busy="true"]\') === null', undefined, { timeout: PATIENCE });
    await settle();
    return { toPassword, toCaseload, megabytes: app.memory() };
  } finally {
    await app.close();
  }
}

/** What one password of the vault costs in key derivation, in ms: work that is wanted slow, whatever the application. */
function derivationMs(userData: string): number {
  const header = readHeader(path.join(userData, 'vault', 'vault'));
  if (!header.ok) throw new Error(`The header of the vault cannot be read: ${header.error.code}`);
  const { opsLimit, memLimitBytes } = header.value.kdfCost;
  const once = (): number => argon2id(BENCH_PASSWORD, new Uint8Array(16), { opsLimit, memLimitBytes }).ms;
  return median([once(), once(), once()]);
}

/** Start to a usable caseload and memory at rest, against an empty Electron window started in turn. */
export async function measureStart(sizes: readonly { persons: number; aim: number }[]): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const { persons, aim } of sizes) {
    const userData = await fillUserData(persons);
    const empty: { ms: number; megabytes: number }[] = [];
    const jalon: JalonStart[] = [];
    const derivation = derivationMs(userData);
    try {
      for (let round = 0; round <= ROUNDS; round++) {
        const [base, ours] = [await emptyStart(), await jalonStart(userData)];
        if (round === 0) continue;
        empty.push(base);
        jalon.push(ours);
      }
    } finally {
      rmSync(userData, { recursive: true, force: true });
    }
    const size = persons.toLocaleString('en-GB');
    const total = (one: JalonStart): number => one.toPassword + one.toCaseload;
    const baseline = median(empty.map(one => one.ms));
    const ratioTo = (values: readonly number[]): number => median(values.map((value, at) => value / (empty[at]?.ms ?? 1)));
    const startRatio = ratioTo(jalon.map(total));
    results.push({
      name: `start to usable caseload, ${size} persons`,
      value: median(jalon.map(total)),
      unit: 'ms',
      baseline,
      ratio: startRatio,
      aim: `ratio ≤ ${aim}`,
      ok: startRatio <= aim,
    });
    for (const [name, read] of [
      [`the same less the key derivation (${derivation.toFixed(0)} ms)`, (one: JalonStart) => total(one) - derivation],
      ['start to password', (one: JalonStart) => one.toPassword],
      ['password to caseload (key derivation included)', (one: JalonStart) => one.toCaseload],
    ] as const) {
      const values = jalon.map(read);
      results.push({
        name: `${name}, ${size} persons`,
        value: median(values),
        unit: 'ms',
        baseline,
        ratio: ratioTo(values),
        aim: '',
        ok: true,
      });
    }
    const memory = median(jalon.map(one => one.megabytes));
    const emptyMemory = median(empty.map(one => one.megabytes));
    results.push({
      name: `memory at rest, ${size} persons`,
      value: memory,
      unit: 'MB (PSS)',
      baseline: emptyMemory,
      ratio: memory / emptyMemory,
      aim: persons >= 200_000 ? 'ratio ≤ 1.5' : '',
      ok: persons < 200_000 || memory / emptyMemory <= 1.5,
    });
  }
  return results;
}
