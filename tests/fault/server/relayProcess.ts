// A relay in a process of its own, that a test can have killed before its n-th statement to the store.
import pg from 'pg';
import { openPostgres } from '../../../server/database/connect';
import { createRelay } from '../../../server/relay';

const [address = '', killAt = '0'] = process.argv.slice(2);
let left = Number(killAt);
let armed = false;

const { query } = pg.Client.prototype;
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): unknown {
  // at once, as when the machine's power goes: nothing is closed, nothing is written out
  if (armed && --left === 0) process.kill(process.pid, 'SIGKILL');
  return Reflect.apply(query, this, args);
} as typeof query;

const store = await openPostgres(address);
const wide = { strangersPerMinute: 1_000_000, requestsPerMinute: 1_000_000, envelopesPerHour: 1_000_000 };
const relay = await createRelay(store.db, { ...wide, bytesPerHour: 2 ** 40 });
await relay.listen({ host: '127.0.0.1', port: 0 });
const [listening] = relay.addresses();
process.on('message', message => {
  if (message === 'arm') {
    armed = left > 0;
    process.send?.('armed');
  }
});
process.once('disconnect', () => process.exit(0));
process.send?.({ port: typeof listening === 'object' ? listening.port : 0 });
