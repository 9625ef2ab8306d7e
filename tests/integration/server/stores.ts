import { openEmbedded, openPostgres, type Store } from '../../../server/database/connect';
import { foundationToken } from '../../../server/enrolment/tokens';
import { createRelay } from '../../../server/relay';
import type { RelaySettings } from '../../../server/settings';
import { found, TestDevice } from './relayClient';
import { startPostgres, type TestPostgres } from './postgres';

/** A kind of store that the same tests run on. */
export interface StoreKind {
  readonly name: string;
  start(): Promise<void>;
  /** An empty store. */
  open(): Promise<Store>;
  stop(): Promise<void>;
}

export function realPostgres(): StoreKind & { server(): TestPostgres } {
  let server: TestPostgres | null = null;
  const started = (): TestPostgres => {
    if (server === null) throw new Error('PostgreSQL was not started');
    return server;
  };
  return {
    name: 'PostgreSQL',
    server: started,
    async start() {
      server = await startPostgres();
    },
    open: async () => openPostgres(await started().database()),
    stop: async () => server?.stop(),
  };
}

export const embedded: StoreKind = {
  name: 'the embedded store',
  start: async () => undefined,
  open: () => openEmbedded(null),
  stop: async () => undefined,
};

/** Limits that a test does not meet unless it asks for them. */
const WIDE: Partial<RelaySettings> = { strangersPerMinute: 10_000, requestsPerMinute: 100_000, watch: 3000, poll: 50 };

/** A relay on an empty store, with the tests' organisation founded. */
export async function openRelay(kind: StoreKind, changes: Partial<RelaySettings> = {}, lines?: string[]) {
  const store = await kind.open();
  const relay = await createRelay(store.db, { ...WIDE, ...changes }, lines ? { write: line => void lines.push(line) } : null);
  const founded = await found(relay, await foundationToken(store.db, (changes.now ?? Date.now)()));
  if (founded.value === undefined) throw new Error(founded.refusal.error);
  const devices = new Map<string, TestDevice>();
  return {
    relay,
    store,
    /** The device of a word, always the same one: it goes on with its chains. */
    device(word: string): TestDevice {
      const known = devices.get(word) ?? new TestDevice(word, relay);
      devices.set(word, known);
      return known;
    },
    async close() {
      await relay.close();
      await store.close();
    },
  };
}
export type OpenRelay = Awaited<ReturnType<typeof openRelay>>;
