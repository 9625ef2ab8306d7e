/** A process of its own that works through the contract and is killed at a chosen write, or deprived of room. */
import { appendFileSync } from 'node:fs';
import { EncryptedDatabase } from '../../../electron/core/database/encryptedDatabase';
import { foundingInput, PASSWORD, TestSite } from '../../integration/core/testSite';
import { acts } from './acts';

/** What the process is asked to do, as JSON in its first argument. */
export interface CoreOrder {
  readonly dir: string;
  readonly work: 'found' | 'work' | 'import' | 'undo' | 'open';
  /** Each act that the core answered for is written there at once, one a line. */
  readonly acknowledged: string;
  /** The write statement at which the process kills itself, counted once the session is open (from the start when founding). */
  readonly killAtWrite: number;
  /** User id taken before acting, so that rights on files count. */
  readonly uid?: number;
}

function killAt(count: number): void {
  const { run } = EncryptedDatabase.prototype;
  let writes = 0;
  EncryptedDatabase.prototype.run = function (...args) {
    writes += 1;
    if (writes === count) process.kill(process.pid, 'SIGKILL');
    return run.apply(this, args);
  };
}

async function work(order: CoreOrder): Promise<void> {
  const acknowledge = (line: string): void => appendFileSync(order.acknowledged, `${line}\n`);
  if (order.uid !== undefined) process.setuid?.(order.uid);
  const site = new TestSite({ dataDir: order.dir });
  await site.start();
  if (order.work === 'open') {
    acknowledge(`problem ${(await site.call('session.status', {})).problem}`);
    acknowledge(`unlock ${await site.code('session.unlock', { login: 'camille', password: PASSWORD })}`);
    acknowledge(`write ${await site.code('draft.save', { key: 'essai', body: 'x' })}`);
    site.close();
    process.exit(0);
  }
  if (order.work === 'found') {
    killAt(order.killAtWrite);
    await site.call('session.found', foundingInput());
    acknowledge('founded');
  }
  await site.as('camille');
  killAt(order.killAtWrite);
  if (order.work === 'import') {
    site.openPath = `${order.dir}/list.csv`;
    const preview = await site.call('import.choose', {});
    await site.call('import.apply', { batch: preview?.batch ?? '', job: 'import' });
    acknowledge('imported');
  }
  if (order.work === 'undo') {
    const [batch] = await site.call('import.batches', {});
    await site.call('import.undo', { id: batch?.id ?? '', job: 'undo' });
    acknowledge('undone');
  }
  for (let round = 0; ; round++) for (const act of acts) acknowledge(`${act.name} ${await act.run(site, round)}`);
}

const order = process.argv[2];
if (order !== undefined) await work(JSON.parse(order) as CoreOrder); // written by the test itself
