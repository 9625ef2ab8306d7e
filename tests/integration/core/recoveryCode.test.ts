import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundSite, PASSWORD, type TestSite } from './testSite';

const NEW_PASSWORD = 'une autre phrase de passe 42';
let site: TestSite;
beforeEach(async () => {
  site = await foundSite({ role: 'head' });
});
afterEach(() => site.remove());

describe('the recovery code', () => {
  it('is replaced by the direction alone: no other role can make itself a way into every account', async () => {
    await site.addUser('informatique', 'it-admin');
    await site.addUser('secretariat', 'secretary');
    await site.addUser('directeur', 'director');
    for (const login of ['informatique', 'secretariat']) {
      await site.as(login);
      expect(await site.code('vault.renewRecoveryCode', { password: PASSWORD })).toBe('rights.denied');
    }
    await site.as('directeur');
    expect(await site.code('vault.renewRecoveryCode', { password: PASSWORD })).toBe('ok');
  });

  it('is replaced only with the password given again, with the waits of unlocking', async () => {
    for (const expected of ['vault.wrong-password', 'vault.wrong-password', 'vault.wrong-password', 'vault.wait'])
      expect(await site.code('vault.renewRecoveryCode', { password: 'pas le bon mot' })).toBe(expected);
    expect(await site.code('vault.renewRecoveryCode', { password: PASSWORD })).toBe('vault.wait');
    site.core.lock();
    expect(
      await site.code('session.recover', { login: 'camille', recoveryCode: site.recoveryCode, password: NEW_PASSWORD }),
    ).toBe('ok');
    const { recoveryCode } = await site.call('vault.renewRecoveryCode', { password: NEW_PASSWORD });
    site.core.lock();
    const reset = { login: 'camille', password: PASSWORD };
    expect(await site.code('session.recover', { ...reset, recoveryCode: site.recoveryCode })).toBe('vault.wrong-recovery-code');
    expect(await site.code('session.recover', { ...reset, recoveryCode })).toBe('ok');
  });

  it('that nobody noted is told at each opening, until it is noted or a new one is', async () => {
    const unnoted = async (): Promise<boolean> => (await site.call('session.status', {})).recoveryCodeUnnoted;
    expect(await unnoted()).toBe(true);
    await site.start();
    expect(await unnoted()).toBe(false);
    expect((await site.call('session.unlock', { login: 'camille', password: PASSWORD })).recoveryCodeUnnoted).toBe(true);
    expect((await site.call('vault.recoveryCodeNoted', {})).recoveryCodeUnnoted).toBe(false);
    await site.as('camille');
    expect(await unnoted()).toBe(false);
    await site.call('vault.renewRecoveryCode', { password: PASSWORD });
    expect(await unnoted()).toBe(true);
    // those who cannot make another one are not troubled with it
    await site.addUser('second', 'officer');
    await site.as('second');
    expect(await unnoted()).toBe(false);
  });

  it('of the demo, which is never shown, is not asked for', async () => {
    await site.call('session.openDemo', { persons: 3 });
    expect((await site.call('session.status', {})).recoveryCodeUnnoted).toBe(false);
  });

  it('used for a password is told to its owner at the next opening, until they take note of it', async () => {
    expect((await site.call('session.status', {})).passwordResets).toEqual([]);
    await site.addUser('second', 'officer');
    site.core.lock();
    const first = site.now;
    const recovered = await site.call('session.recover', {
      login: 'camille',
      recoveryCode: site.recoveryCode,
      password: NEW_PASSWORD,
    });
    expect(recovered.passwordResets).toEqual([]);
    await site.start();
    const again = { login: 'camille', password: NEW_PASSWORD };
    expect((await site.call('session.unlock', again)).passwordResets).toEqual([first]);
    await site.call('session.changePassword', { current: NEW_PASSWORD, next: PASSWORD });
    expect((await site.call('session.status', {})).passwordResets).toEqual([first]);
    expect((await site.call('session.acknowledgeResets', {})).passwordResets).toEqual([]);
    await site.as('second');
    expect((await site.call('session.status', {})).passwordResets).toEqual([]);
    await site.as('camille');
    expect((await site.call('session.status', {})).passwordResets).toEqual([]);
    // the one who took note may not have been the owner: a new reset tells of the earlier ones again
    site.core.lock();
    site.now += 60_000;
    await site.call('session.recover', { login: 'camille', recoveryCode: site.recoveryCode, password: PASSWORD });
    await site.as('camille');
    expect((await site.call('session.status', {})).passwordResets).toEqual([first, first + 60_000]);
  });
});
