import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idFromBytes } from '../../../shared/base/identifier';
import { openVaultStore, verifySignature, type VaultStore, type VaultStoreOptions } from '../../../electron/core/vault';
import {
  AGENT,
  codeOf,
  foundVault,
  HandClock,
  LOGIN,
  notesOf,
  openStore,
  optionsFor,
  PASSWORD,
  removeFolder,
  temporaryFolder,
  valueOf,
} from './temporaryVault';

const NEW_PASSWORD = 'une autre phrase de passe';
const OTHER_AGENT = idFromBytes(randomBytes(16));
// each unlocking costs a derivation of 64 MiB, slow on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
let dir: string;
let clock: HandClock;
let options: VaultStoreOptions;
let stores: VaultStore[];

beforeEach(() => {
  dir = temporaryFolder();
  clock = new HandClock();
  options = optionsFor(dir, clock);
  stores = [];
});

afterEach(() => {
  for (const store of stores) store.close();
  removeFolder(dir);
});

async function founded(rows?: number): Promise<Awaited<ReturnType<typeof foundVault>>> {
  const made = await foundVault(options, rows);
  stores.push(made.store);
  return made;
}

async function reopened(changed: Partial<VaultStoreOptions> = {}): Promise<VaultStore> {
  for (const store of stores.splice(0)) store.close();
  const store = await openStore({ ...options, ...changed });
  stores.push(store);
  return store;
}

describe('founding', () => {
  it('makes a vault that opens again with its password, its identity and its agent', async () => {
    const { vault } = await founded(5);
    const { publicKey } = vault.identity;
    const store = await reopened();
    expect(store.isFounded).toBe(true);
    expect(store.listUsers()).toEqual([{ login: LOGIN, agentId: AGENT, usesKeychain: false }]);
    const again = valueOf(await store.unlock(` ${LOGIN.toUpperCase()} `, PASSWORD));
    expect(notesOf(again)).toBe(5);
    expect(again.agentId).toBe(AGENT);
    const bytes = randomBytes(40);
    expect(verifySignature(publicKey, bytes, again.identity.sign(bytes))).toBe(true);
  });

  it('refuses a second founding, a weak password and a login that cannot be typed', async () => {
    const store = await openStore(options);
    stores.push(store);
    const user = { login: LOGIN, password: PASSWORD, agentId: AGENT };
    expect(await store.found({ ...user, password: 'court' })).toEqual({
      ok: false,
      error: { code: 'vault.weak-password', reason: 'too-short' },
    });
    expect(codeOf(await store.found({ ...user, login: 'a\u0000b' }))).toBe('vault.bad-login');
    expect(codeOf(await store.unlock(LOGIN, PASSWORD))).toBe('vault.missing');
    expect(codeOf(await store.found(user))).toBe('ok');
    expect(codeOf(await store.found(user))).toBe('vault.exists');
  });

  it('never overwrites a database that lost its header', async () => {
    writeFileSync(join(dir, 'vault.db'), 'precious');
    await founded();
    const aside = readdirSync(dir).find(name => name.startsWith('vault.db.aside-')) ?? 'none';
    expect(readFileSync(join(dir, aside), 'utf8')).toBe('precious');
  });

  it('measures the cost of passwords when none is given, never below 64 MiB and 2 passes', async () => {
    const { kdfCost: _fixed, ...measured } = options;
    const store = await openStore({ ...measured, clock: { now: () => 0, monotonic: () => performance.now() } });
    stores.push(store);
    valueOf(await store.found({ login: LOGIN, password: PASSWORD, agentId: AGENT }));
    const header: unknown = JSON.parse(readFileSync(join(dir, 'vault.json'), 'utf8'));
    expect(header).toMatchObject({ kdfCost: { memLimitBytes: 64 * 1024 * 1024 } });
    const opsLimit = (header as { kdfCost: { opsLimit: number } }).kdfCost.opsLimit; // shape asserted just above
    expect(opsLimit).toBeGreaterThanOrEqual(2);
    expect(opsLimit).toBeLessThanOrEqual(10);
  });
});

describe('unlocking', () => {
  it('lets three tries go, then waits longer and longer, and a good password clears the count', async () => {
    const { store } = await founded();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const refused = await store.unlock(LOGIN, 'pas le bon mot');
      expect(refused).toMatchObject({ ok: false, error: { code: 'vault.wrong-password' } });
      if (!refused.ok && 'retryAfterMs' in refused.error) waits.push(refused.error.retryAfterMs);
      const wait = store.waitFor(LOGIN);
      if (wait > 0) {
        clock.advance(wait - 1);
        expect(await store.unlock(LOGIN, PASSWORD)).toEqual({ ok: false, error: { code: 'vault.wait', retryAfterMs: 1 } });
        clock.advance(1);
      }
    }
    expect(waits).toEqual([0, 0, 5_000, 15_000, 60_000, 300_000, 300_000, 300_000]);
    expect(codeOf(await store.unlock(LOGIN, PASSWORD))).toBe('ok');
    expect(await store.unlock(LOGIN, 'pas le bon mot')).toMatchObject({ error: { retryAfterMs: 0 } });
  });

  it('keeps the wait across a restart, with the clock set back or forward, and never beyond five minutes', async () => {
    const { store } = await founded();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      clock.advance(store.waitFor(LOGIN));
      await store.unlock(LOGIN, 'pas le bon mot');
    }
    for (const shift of [-10 * 365 * 86_400_000, 20 * 365 * 86_400_000]) {
      clock.wall += shift;
      const again = await reopened();
      expect(await again.unlock(LOGIN, PASSWORD)).toEqual({ ok: false, error: { code: 'vault.wait', retryAfterMs: 15_000 } });
    }
    const last = await reopened();
    clock.running += 15_000;
    expect(codeOf(await last.unlock(LOGIN, PASSWORD))).toBe('ok');
    expect((await reopened()).waitFor(LOGIN)).toBe(0);
  });

  it('answers an unknown user like a wrong password, waits included, and leaves no trace of the name', async () => {
    const { store } = await founded();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(codeOf(await store.unlock('canari-inconnu', PASSWORD))).toBe('vault.wrong-password');
    }
    expect(await store.unlock('canari-inconnu', PASSWORD)).toEqual({
      ok: false,
      error: { code: 'vault.wait', retryAfterMs: 5_000 },
    });
    expect(codeOf(await store.unlock(LOGIN, PASSWORD))).toBe('ok');
    expect(readFileSync(join(dir, 'vault.json'), 'utf8')).not.toContain('canari-inconnu');
  });

  it('erases the keys and closes the database when locked', async () => {
    const { vault } = await founded();
    const key = vault.databaseKey.reveal();
    vault.lock();
    vault.lock();
    expect(vault.isLocked).toBe(true);
    expect([...key].every(byte => byte === 0)).toBe(true);
    expect(vault.database.isOpen).toBe(false);
    expect(() => vault.identity.sign(randomBytes(4))).toThrow('locked');
    expect(() => vault.databaseKey.reveal()).toThrow('locked');
  });

  it('asks for the keychain when the slot was made with it', async () => {
    const secret = randomBytes(32);
    options = { ...options, keychain: () => Promise.resolve(new Uint8Array(secret)) };
    await founded();
    expect(codeOf(await (await reopened()).unlock(LOGIN, PASSWORD))).toBe('ok');
    expect(codeOf(await (await reopened({ keychain: () => Promise.resolve(null) })).unlock(LOGIN, PASSWORD))).toBe(
      'vault.keychain-missing',
    );
    const broken = await reopened({ keychain: () => Promise.reject(new Error('no keychain')) });
    expect(codeOf(await broken.unlock(LOGIN, PASSWORD))).toBe('vault.keychain-missing');
    const other = await reopened({ keychain: () => Promise.resolve(randomBytes(32)) });
    expect(codeOf(await other.unlock(LOGIN, PASSWORD))).toBe('vault.wrong-password');
  });
});

describe('passwords', () => {
  it('changes: the new one opens the same vault and identity, the old one does not', async () => {
    const { store, vault } = await founded();
    const change = { login: LOGIN, oldPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect(codeOf(await store.changePassword({ ...change, oldPassword: 'pas le bon mot' }))).toBe('vault.wrong-password');
    expect(codeOf(await store.changePassword({ ...change, newPassword: 'court' }))).toBe('vault.weak-password');
    expect(codeOf(await store.changePassword(change))).toBe('ok');
    const again = await reopened();
    expect(codeOf(await again.unlock(LOGIN, PASSWORD))).toBe('vault.wrong-password');
    const opened = valueOf(await again.unlock(LOGIN, NEW_PASSWORD));
    expect(opened.identity.publicKey).toEqual(vault.identity.publicKey);
    expect(notesOf(opened)).toBe(3);
  });

  it('opens after any sequence of changes with the last password alone', async () => {
    const { store } = await founded();
    let current = PASSWORD;
    const passwords = fc
      .string({ unit: 'grapheme', minLength: 12, maxLength: 30 })
      .map(text => `${text} abcdefgh-${text.length}`);
    await fc.assert(
      fc.asyncProperty(passwords, async next => {
        expect(codeOf(await store.changePassword({ login: LOGIN, oldPassword: current, newPassword: next }))).toBe('ok');
        if (next.normalize('NFKC') !== current.normalize('NFKC')) {
          expect(codeOf(await store.unlock(LOGIN, current))).toBe('vault.wrong-password');
        }
        const vault = valueOf(await store.unlock(LOGIN, next));
        expect(notesOf(vault)).toBe(3);
        vault.lock();
        current = next;
      }),
      { numRuns: 6 },
    );
  });

  it('reads the same password typed composed or decomposed', async () => {
    const { store } = await founded();
    valueOf(await store.changePassword({ login: LOGIN, oldPassword: PASSWORD, newPassword: 'été à la mère' }));
    expect(codeOf(await store.unlock(LOGIN, 'été à la mère'.normalize('NFD')))).toBe('ok');
  });
});

describe('users', () => {
  it('adds one with keys of their own, and removes one', async () => {
    const { store, vault } = await founded();
    const user = { login: 'Paul', password: NEW_PASSWORD, agentId: OTHER_AGENT };
    const keys = valueOf(await store.addUser(vault, user));
    expect(codeOf(await store.addUser(vault, user))).toBe('vault.login-taken');
    const paul = valueOf(await store.unlock('paul', NEW_PASSWORD));
    expect(paul.identity.publicKey).toEqual(keys.publicKey);
    expect(paul.identity.publicKey).not.toEqual(vault.identity.publicKey);
    expect(notesOf(paul)).toBe(3);
    expect(codeOf(await store.removeUser(vault, 'nobody'))).toBe('vault.unknown-user');
    expect(codeOf(await store.removeUser(paul, LOGIN))).toBe('ok');
    expect(codeOf(await store.removeUser(paul, 'paul'))).toBe('vault.last-user');
    expect(codeOf(await (await reopened()).unlock(LOGIN, PASSWORD))).toBe('vault.wrong-password');
  });

  it('refuses to act for a vault that is locked', async () => {
    const { store, vault } = await founded();
    vault.lock();
    await expect(store.removeUser(vault, LOGIN)).rejects.toThrow('locked');
  });
});

describe('the recovery code', () => {
  it('gives a new password: same data and box key, another signing key', async () => {
    const { vault, recoveryCode } = await founded();
    const before = vault.identity;
    const store = await reopened();
    const reset = { code: recoveryCode.toLowerCase().replaceAll('-', ' '), login: LOGIN, newPassword: NEW_PASSWORD };
    expect(codeOf(await store.resetWithRecoveryCode({ ...reset, code: recoveryCode.slice(1) }))).toBe(
      'vault.recovery-code-mistyped',
    );
    expect(codeOf(await store.resetWithRecoveryCode({ ...reset, newPassword: 'court' }))).toBe('vault.weak-password');
    expect(codeOf(await store.resetWithRecoveryCode({ ...reset, login: 'nobody' }))).toBe('vault.unknown-user');
    const keys = valueOf(await store.resetWithRecoveryCode(reset));
    expect(codeOf(await store.unlock(LOGIN, PASSWORD))).toBe('vault.wrong-password');
    const again = valueOf(await store.unlock(LOGIN, NEW_PASSWORD));
    expect(notesOf(again)).toBe(3);
    expect(again.identity.publicKey).toEqual(keys.publicKey);
    expect(again.identity.publicKey).not.toEqual(before.publicKey);
    expect(again.identity.boxPublicKey).toEqual(before.boxPublicKey);
  });

  it('is renewed: the old one opens nothing, the new one keeps the box key once its owner has come back', async () => {
    const { store, vault, recoveryCode } = await founded();
    const renewed = valueOf(await store.renewRecoveryCode(vault));
    const reset = { login: LOGIN, newPassword: NEW_PASSWORD };
    expect(codeOf(await store.resetWithRecoveryCode({ ...reset, code: recoveryCode }))).toBe('vault.wrong-recovery-code');
    valueOf(await store.unlock(LOGIN, PASSWORD));
    const keys = valueOf(await store.resetWithRecoveryCode({ ...reset, code: renewed }));
    expect(keys.boxPublicKey).toEqual(vault.identity.boxPublicKey);
  });
});

describe('bad folders', () => {
  it('refuses a second process or a second store', async () => {
    await founded();
    expect(codeOf(await openVaultStore(options))).toBe('vault.in-use');
    const store = await reopened();
    store.close();
    stores = [];
    expect(codeOf(await openVaultStore(optionsFor(dir)).then(result => (result.ok && stores.push(result.value), result)))).toBe(
      'ok',
    );
  });

  it.each([
    ['', 'vault.header-damaged'],
    ['{"format":1}', 'vault.header-damaged'],
    ['not json', 'vault.header-damaged'],
    ['{"format":2,"future":true}', 'vault.newer-version'],
  ])('names the header %j: %s', async (text, code) => {
    (await founded()).store.close();
    stores = [];
    writeFileSync(join(dir, 'vault.json'), text);
    expect(codeOf(await openVaultStore(options))).toBe(code);
  });

  it('refuses a header whose password cost was lowered', async () => {
    (await founded()).store.close();
    stores = [];
    const file = join(dir, 'vault.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('67108864', '8192'));
    expect(codeOf(await openVaultStore(options))).toBe('vault.header-damaged');
  });

  it('opens nothing when a slot was given to another agent', async () => {
    await founded();
    const file = join(dir, 'vault.json');
    const text = readFileSync(file, 'utf8').replaceAll(AGENT, OTHER_AGENT);
    stores.splice(0).forEach(store => store.close());
    writeFileSync(file, text);
    expect(codeOf(await (await reopened()).unlock(LOGIN, PASSWORD))).toBe('vault.header-damaged');
  });

  it('names what happened to the database', async () => {
    await founded(200);
    const file = join(dir, 'vault.db');
    const unlocking = async (): Promise<string> => codeOf(await (await reopened()).unlock(LOGIN, PASSWORD));
    stores.splice(0).forEach(store => store.close());
    const sound = readFileSync(file);
    const cases: [string, () => void][] = [
      ['database.corrupt', () => truncateSync(file, 4096)],
      ['database.corrupt', () => writeFileSync(file, Buffer.from(sound).fill(0, 500, 600))],
      ['database.corrupt', () => writeFileSync(file, '')],
      ['database.corrupt', () => writeFileSync(file, sound.subarray(0, 2000))],
      ['database.wrong-key', () => writeFileSync(file, randomBytes(sound.length))],
      ['database.not-a-vault', () => writeFileSync(file, '%PDF-1.7 not a vault')],
      ['ok', () => writeFileSync(file, sound)],
    ];
    for (const [code, damage] of cases) {
      damage();
      expect(await unlocking()).toBe(code);
    }
  });

  it('names a missing database and does not make another in its place', async () => {
    await founded();
    stores.splice(0).forEach(store => store.close());
    removeFolder(join(dir, 'vault.db'));
    expect(codeOf(await (await reopened()).unlock(LOGIN, PASSWORD))).toBe('database.missing');
    expect(existsSync(join(dir, 'vault.db'))).toBe(false);
  });
});

describe('what lies on the disk', () => {
  it('holds no password, no recovery code, no key, no name of a person, in any file', async () => {
    const { store, vault, recoveryCode } = await founded(300);
    valueOf(await store.addUser(vault, { login: 'paul', password: NEW_PASSWORD, agentId: OTHER_AGENT }));
    await store.unlock('paul', 'Canari-essai-rate');
    const key = Buffer.from(vault.databaseKey.reveal());
    const secrets = [
      PASSWORD,
      NEW_PASSWORD,
      'Canari',
      recoveryCode,
      recoveryCode.replaceAll('-', ''),
      key.toString('hex'),
      key.toString('base64'),
      key.toString('base64url'),
    ];
    const scan = (): void => {
      for (const name of readdirSync(dir)) {
        const content = readFileSync(join(dir, name));
        for (const secret of secrets) expect(content.includes(secret), `${name} holds a secret`).toBe(false);
        expect(content.includes(key), `${name} holds the key`).toBe(false);
      }
    };
    scan();
    store.close();
    stores = [];
    scan();
  });
});
