// npm run server: the relay on the embedded store, or on the PostgreSQL that JALON_RELAY_DATABASE names.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bytesToBase64url } from '../shared/protocol/base64url';
import { openEmbedded, openPostgres, renewLineage, type Store } from './database/connect';
import { foundationToken } from './enrolment/tokens';
import { createRelay } from './relay';

const { env } = process;
const folder = path.resolve(env['JALON_RELAY_DATA'] ?? '.relay');
const address = env['JALON_RELAY_DATABASE'];
const host = env['JALON_RELAY_HOST'] ?? '127.0.0.1';
const port = Number(env['JALON_RELAY_PORT'] ?? 8787);

async function openStore(): Promise<Store> {
  if (address !== undefined) return openPostgres(address);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openEmbedded(path.join(folder, 'store'));
}

async function serve(store: Store): Promise<void> {
  const app = await createRelay(store.db, { behindProxy: env['JALON_RELAY_PROXY'] === '1' }, process.stdout);
  const at = await app.listen({ host, port });
  const where = store.kind === 'embedded' ? `the embedded store in ${folder}: for trials, up to 20 devices` : 'PostgreSQL';
  console.error(`Jalon relay at ${at}, on ${where}. It stores what it cannot read.`);
  const stop = (): void => {
    void app.close().then(() => store.close());
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

const store = await openStore();
const [order = 'serve'] = process.argv.slice(2);
if (order === 'serve') await serve(store);
else if (order === 'invite') {
  console.log(bytesToBase64url(await foundationToken(store.db, Date.now())));
  await store.close();
} else if (order === 'new-lineage') {
  await renewLineage(store.db);
  console.log('The store has a new lineage: devices will compare what they have with it.');
  await store.close();
} else {
  console.error(`Unknown order ${order}: serve, invite or new-lineage.`);
  process.exitCode = 2;
  await store.close();
}
