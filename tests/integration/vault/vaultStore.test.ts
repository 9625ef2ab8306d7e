import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idFromBytes } from '../../../shared/base/identifier';
import { openVaultStore, verifySignature } from '../../../electron/core/vault';
import {
  AGENT,
  codeOf,
  LOGIN,
  notesOf,
  openStore,
  optionsFor,
  PASSWORD,
  removeFolder,
  valueOf,
  VaultOfTest,
} from './temporaryVault';

const NEW_PASSWORD = 'une autre phrase de passe';
const OTHER_AGENT = idFromBytes(randomBytes(16));

// each unlocking costs a derivation of 64 MiB, slow on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
let place: VaultOfTest;
beforeEach(() => {
  place = new VaultOfTest();
});
afterEach(() => place.remove());

describe('founding', () => {
  it('makes a vault that opens again with its password, its identity and its agent', async () => {
    const { vault } = await place.founded(5);
    const { publicKey } = vault.identity;
    const store = await place.reopened();
    expect(store.isFounded).toBe(true);
    expect(store.listUsers()).toEqual([{ login: LOGIN, agentId: AGENT, usesKeychain: false }]);
    const again = valueOf(await store.unlock(` ${LOGIN.toUpperCase()} `, PASSWORD));
    expect(notesOf(again)).toBe(5);
    expect(again.agentId).toBe(AGENT);
    const bytes = randomBytes(40);
    expect(verifySignature(publicKey, bytes, again.identity.sign(bytes))).toBe(true);
  });

  it('refuses a second founding, a weak password and a login that cannot be typed', async () => {
    const store = await openStore(place.options);
    place.stores.push(store);
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
    writeFileSync(join(place.dir, 'vault.db'), 'precious');
    await place.founded();
    const aside = readdirSync(place.dir).find(name => name.startsWith('vault.db.aside-')) ?? 'none';
    expect(readFileSync(join(place.dir, aside), 'utf8')).toBe('precious');
  });

  it('measures the cost of passwords when none is given, never below 64 MiB and 2 passes', async () => {
    const { kdfCost: _fixed, ...measured } = place.options;
    const store = await openStore({ ...measured, clock: { now: () => 0, monotonic: () => performance.now() } });
    place.stores.push(store);
    valueOf(await store.found({ login: LOGIN, password: PASSWORD, agentId: AGENT }));
    const header: unknown = JSON.parse(readFileSync(join(place.dir, 'vault.json'), 'utf8'));
    expect(header).toMatchObject({ kdfCost: { memLimitBytes: 64 * 1024 * 1024 } });
    const opsLimit = (header as { kdfCost: { opsLimit: number } }).kdfCost.opsLimit; // shape asserted just above
    expect(opsLimit).toBeGreaterThanOrEqual(2);
    expect(opsLimit).toBeLessThanOrEqual(10);
  });
});

describe('users', () => {
  it('adds one with keys of their own, and removes one', async () => {
    const { store, vault } = await place.founded();
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
    expect(codeOf(await (await place.reopened()).unlock(LOGIN, PASSWORD))).toBe('vault.wrong-password');
  });

  it('refuses to act for a vault that is locked', async () => {
    const { store, vault } = await place.founded();
    vault.lock();
    await expect(store.removeUser(vault, LOGIN)).rejects.toThrow('locked');
  });
});

describe('bad folders', () => {
  it('refuses a second process or a second store', async () => {
    await place.founded();
    expect(codeOf(await openVaultStore(place.options))).toBe('vault.in-use');
    const store = await place.reopened();
    store.close();
    place.stores = [];
    expect(
      codeOf(await openVaultStore(optionsFor(place.dir)).then(result => (result.ok && place.stores.push(result.value), result))),
    ).toBe('ok');
  });

  it.each([
    ['', 'vault.header-damaged'],
    ['{"format":1}', 'vault.header-damaged'],
    ['not json', 'vault.header-damaged'],
    ['{"format":2,"future":true}', 'vault.newer-version'],
  ])('names the header %j: %s', async (text, code) => {
    (await place.founded()).store.close();
    place.stores = [];
    writeFileSync(join(place.dir, 'vault.json'), text);
    expect(codeOf(await openVaultStore(place.options))).toBe(code);
  });

  it('refuses a header whose password cost was lowered', async () => {
    (await place.founded()).store.close();
    place.stores = [];
    const file = join(place.dir, 'vault.json');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('67108864', '8192'));
    expect(codeOf(await openVaultStore(place.options))).toBe('vault.header-damaged');
  });

  it('opens nothing when a slot was given to another agent', async () => {
    await place.founded();
    const file = join(place.dir, 'vault.json');
    const text = readFileSync(file, 'utf8').replaceAll(AGENT, OTHER_AGENT);
    place.stores.splice(0).forEach(store => store.close());
    writeFileSync(file, text);
    expect(codeOf(await (await place.reopened()).unlock(LOGIN, PASSWORD))).toBe('vault.header-damaged');
  });

  it('names what happened to the database', async () => {
    await place.founded(200);
    const file = join(place.dir, 'vault.db');
    const unlocking = async (): Promise<string> => codeOf(await (await place.reopened()).unlock(LOGIN, PASSWORD));
    place.stores.splice(0).forEach(store => store.close());
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
    await place.founded();
    place.stores.splice(0).forEach(store => store.close());
    removeFolder(join(place.dir, 'vault.db'));
    expect(codeOf(await (await place.reopened()).unlock(LOGIN, PASSWORD))).toBe('database.missing');
    expect(existsSync(join(place.dir, 'vault.db'))).toBe(false);
  });
});

describe('what lies on the disk', () => {
  it('holds no password, no recovery code, no key, no name of a person, in any file', async () => {
    const { store, vault, recoveryCode } = await place.founded(300);
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
      for (const name of readdirSync(place.dir)) {
        const content = readFileSync(join(place.dir, name));
        for (const secret of secrets) expect(content.includes(secret), `${name} holds a secret`).toBe(false);
        expect(content.includes(key), `${name} holds the key`).toBe(false);
      }
    };
    scan();
    store.close();
    place.stores = [];
    scan();
  });
});
