import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { assert } from '../../../shared/base/result';

/** What one derivation costs: passes over the memory, and the memory in bytes. */
export interface Argon2Cost {
  readonly opsLimit: number;
  readonly memLimitBytes: number;
}

const HASH_BYTES = 32;
const STATE_BYTES = 8;
const PRACTICE_BYTES = 16 << 20;
/** Longest wait, in ms: the costliest parameters that a header may ask for take less on a slow workstation. */
const PATIENCE_MS = 300_000;
const [WAITING, DONE] = [0, 1];

/** Runs beside the core and answers through shared memory: the caller waits for it as it would for a function. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const sodium = require(workerData);
const derive = (password, salt, opsLimit, memLimitBytes) =>
  sodium.crypto_pwhash(${HASH_BYTES}, password, salt, opsLimit, memLimitBytes, sodium.crypto_pwhash_ALG_ARGON2ID13);
// once before it counts: the code is compiled to its fast form by being used
const ready = sodium.ready.then(() => derive('', new Uint8Array(16), 1, ${PRACTICE_BYTES}));
parentPort.on('message', async ({ shared, password, salt, opsLimit, memLimitBytes }) => {
  const state = new Int32Array(shared, 0, 2);
  try {
    await ready;
    const start = performance.now();
    const hash = derive(password, salt, opsLimit, memLimitBytes);
    state[1] = Math.ceil((performance.now() - start) * 1000);
    new Uint8Array(shared, ${STATE_BYTES}).set(hash);
    hash.fill(0);
    Atomics.store(state, 0, 1);
  } catch {
    Atomics.store(state, 0, 2);
  }
  Atomics.notify(state, 0);
});`;

const sodiumFile = createRequire(import.meta.url).resolve('libsodium-wrappers-sumo');
/** How long, in ms, a thread that has served waits for another password: a typing error, a change of password. */
const LINGER_MS = 2000;
let ready: Worker | null = null;
let leaving: NodeJS.Timeout | undefined;

/** Prepares the thread of the next derivation, so that a password is not kept waiting for it. Calling it twice does nothing more. */
export function warmArgon2(): void {
  ready ??= startThread();
}

function startThread(): Worker {
  const thread = new Worker(SCRIPT, { eval: true, workerData: sodiumFile, env: {}, execArgv: [] });
  thread.unref();
  return thread;
}

function dismissSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    void ready?.terminate();
    ready = null;
  }, LINGER_MS).unref();
}

/**
 * Argon2id 1.3 (RFC 9106) by libsodium: 32 bytes, one lane, and the milliseconds that it took. Blocks the caller. It runs in a thread
 * that ends soon afterwards: WebAssembly never gives memory back, and tens of megabytes would stay with the application all day.
 */
export function argon2id(password: string, salt: Uint8Array, cost: Argon2Cost): { hash: Uint8Array; ms: number } {
  warmArgon2();
  const thread = ready;
  assert(thread !== null, 'the thread was just made');
  const shared = new SharedArrayBuffer(STATE_BYTES + HASH_BYTES);
  const state = new Int32Array(shared, 0, 2);
  thread.postMessage({
    shared,
    password,
    salt: new Uint8Array(salt),
    opsLimit: cost.opsLimit,
    memLimitBytes: cost.memLimitBytes,
  });
  Atomics.wait(state, 0, WAITING, PATIENCE_MS);
  dismissSoon();
  assert(Atomics.load(state, 0) === DONE, 'Argon2id gave its hash');
  const kept = new Uint8Array(shared, STATE_BYTES);
  const hash = kept.slice();
  kept.fill(0);
  return { hash, ms: Atomics.load(state, 1) / 1000 };
}
