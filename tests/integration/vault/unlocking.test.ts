import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, LOGIN, notesOf, PASSWORD, valueOf, VaultOfTest } from './temporaryVault';

const NEW_PASSWORD = 'une autre phrase de passe';

// each unlocking costs a derivation of 64 MiB, slow on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
let place: VaultOfTest;
beforeEach(() => {
  place = new VaultOfTest();
});
afterEach(() => place.remove());

describe('unlocking', () => {
  it('lets three tries go, then waits longer and longer, and a good password clears the count', async () => {
    const { store } = await place.founded();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const refused = await store.unlock(LOGIN, 'pas le bon mot');
      expect(refused).toMatchObject({ ok: false, error: { code: 'vault.wrong-password' } });
      if (!refused.ok && 'retryAfterMs' in refused.error) waits.push(refused.error.retryAfterMs);
      const wait = store.waitFor(LOGIN);
      if (wait > 0) {
        place.clock.advance(wait - 1);
        expect(await store.unlock(LOGIN, PASSWORD)).toEqual({ ok: false, error: { code: 'vault.wait', retryAfterMs: 1 } });
        place.clock.advance(1);
      }
    }
    expect(waits).toEqual([0, 0, 5_000, 15_000, 60_000, 300_000, 300_000, 300_000]);
    expect(codeOf(await store.unlock(LOGIN, PASSWORD))).toBe('ok');
    expect(await store.unlock(LOGIN, 'pas le bon mot')).toMatchObject({ error: { retryAfterMs: 0 } });
  });

  it('keeps the wait across a restart, with the clock set back or forward, and never beyond five minutes', async () => {
    const { store } = await place.founded();
    for (let attempt = 0; attempt < 4; attempt += 1) {
      place.clock.advance(store.waitFor(LOGIN));
      await store.unlock(LOGIN, 'pas le bon mot');
    }
    for (const shift of [-10 * 365 * 86_400_000, 20 * 365 * 86_400_000]) {
      place.clock.wall += shift;
      const again = await place.reopened();
      expect(await again.unlock(LOGIN, PASSWORD)).toEqual({ ok: false, error: { code: 'vault.wait', retryAfterMs: 15_000 } });
    }
    const last = await place.reopened();
    place.clock.running += 15_000;
    expect(codeOf(await last.unlock(LOGIN, PASSWORD))).toBe('ok');
    expect((await place.reopened()).waitFor(LOGIN)).toBe(0);
  });

  it('answers an unknown user like a wrong password, waits included, and leaves no trace of the name', async () => {
    const { store } = await place.founded();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(codeOf(await store.unlock('canari-inconnu', PASSWORD))).toBe('vault.wrong-password');
    }
    expect(await store.unlock('canari-inconnu', PASSWORD)).toEqual({
      ok: false,
      error: { code: 'vault.wait', retryAfterMs: 5_000 },
    });
    expect(codeOf(await store.unlock(LOGIN, PASSWORD))).toBe('ok');
    expect(readFileSync(join(place.dir, 'vault.json'), 'utf8')).not.toContain('canari-inconnu');
  });

  it('erases the keys and closes the database when locked', async () => {
    const { vault } = await place.founded();
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
    place.options = { ...place.options, keychain: () => Promise.resolve(new Uint8Array(secret)) };
    await place.founded();
    expect(codeOf(await (await place.reopened()).unlock(LOGIN, PASSWORD))).toBe('ok');
    expect(codeOf(await (await place.reopened({ keychain: () => Promise.resolve(null) })).unlock(LOGIN, PASSWORD))).toBe(
      'vault.keychain-missing',
    );
    const broken = await place.reopened({ keychain: () => Promise.reject(new Error('no keychain')) });
    expect(codeOf(await broken.unlock(LOGIN, PASSWORD))).toBe('vault.keychain-missing');
    const other = await place.reopened({ keychain: () => Promise.resolve(randomBytes(32)) });
    expect(codeOf(await other.unlock(LOGIN, PASSWORD))).toBe('vault.wrong-password');
  });
});

describe('passwords', () => {
  it('changes: the new one opens the same vault and identity, the old one does not', async () => {
    const { store, vault } = await place.founded();
    const change = { login: LOGIN, oldPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect(codeOf(await store.changePassword({ ...change, oldPassword: 'pas le bon mot' }))).toBe('vault.wrong-password');
    expect(codeOf(await store.changePassword({ ...change, newPassword: 'court' }))).toBe('vault.weak-password');
    expect(codeOf(await store.changePassword(change))).toBe('ok');
    const again = await place.reopened();
    expect(codeOf(await again.unlock(LOGIN, PASSWORD))).toBe('vault.wrong-password');
    const opened = valueOf(await again.unlock(LOGIN, NEW_PASSWORD));
    expect(opened.identity.publicKey).toEqual(vault.identity.publicKey);
    expect(notesOf(opened)).toBe(3);
  });

  it('opens after any sequence of changes with the last password alone', async () => {
    const { store } = await place.founded();
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
    const { store } = await place.founded();
    valueOf(await store.changePassword({ login: LOGIN, oldPassword: PASSWORD, newPassword: 'été à la mère' }));
    expect(codeOf(await store.unlock(LOGIN, 'été à la mère'.normalize('NFD')))).toBe('ok');
  });
});

describe('the recovery code', () => {
  it('gives a new password: same data and box key, another signing key', async () => {
    const { vault, recoveryCode } = await place.founded();
    const before = vault.identity;
    const store = await place.reopened();
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
    const { store, vault, recoveryCode } = await place.founded();
    const renewed = valueOf(await store.renewRecoveryCode(vault, PASSWORD));
    const reset = { login: LOGIN, newPassword: NEW_PASSWORD };
    expect(codeOf(await store.resetWithRecoveryCode({ ...reset, code: recoveryCode }))).toBe('vault.wrong-recovery-code');
    valueOf(await store.unlock(LOGIN, PASSWORD));
    const keys = valueOf(await store.resetWithRecoveryCode({ ...reset, code: renewed }));
    expect(keys.boxPublicKey).toEqual(vault.identity.boxPublicKey);
  });
});
