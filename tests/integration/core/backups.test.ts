import { readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as migrationsModule from '../../../electron/core/database/migrations';
import type * as coreModule from '../../../electron/core/core';
import { foundSite, PASSWORD, type TestSite } from './testSite';

const DAY = 86_400_000;
const unlock = { login: 'camille', password: PASSWORD };
let site: TestSite;
beforeEach(async () => {
  site = await foundSite();
});
afterEach(() => site.remove());

const backups = async () => (await site.call('backup.list', {})).lines;
/** Waits for the backup of the present moment, which goes on behind the answers. */
const settle = async (): Promise<void> =>
  vi.waitFor(async () => expect(Math.max(...(await backups()).map(one => one.at))).toBe(site.now), {
    timeout: 10_000,
    interval: 10,
  });
/** A folder of backups on a disk that is not there. */
const unplugBackups = (): void => symlinkSync(path.join(site.dir, 'unplugged', 'disk'), path.join(site.dir, 'backups'));
const family = async (id: string): Promise<string> =>
  (await site.call('case.open', { person: id, purpose: 'essai' })).person.familyName;

describe('backups', () => {
  it('are taken once a day by themselves, verified, and rotate', async () => {
    await site.person('Durand');
    site.core.lock();
    await site.call('session.unlock', unlock);
    expect(await backups()).toEqual([]);
    site.core.idle(0);
    await settle();
    expect(await backups()).toHaveLength(1);
    for (let days = 1; days <= 24; days++) {
      site.now += DAY;
      site.core.idle(0);
      await settle();
      site.core.idle(0);
    }
    // the last 7 days, 4 weeks and 2 months, some of them the same
    const lines = await backups();
    expect(lines.length).toBeGreaterThanOrEqual(9);
    expect(lines.length).toBeLessThanOrEqual(13);
    expect(lines.every(one => one.verified && one.bytes > 0)).toBe(true);
    expect(readdirSync(path.join(site.dir, 'backups')).filter(name => name.includes('partial'))).toEqual([]);
  }, 60_000);

  it('asked for together follow one another', async () => {
    const made = await Promise.all([1, 2, 3].map(() => site.call('backup.create', {})));
    expect(made.every(one => one.verified)).toBe(true);
    expect((await backups()).map(one => one.name).sort()).toEqual(made.map(one => one.name).sort());
  });

  it('that fail are told and stop nothing', async () => {
    unplugBackups();
    expect(await site.code('backup.create', {})).toBe('vault.unreachable');
    site.now += DAY;
    site.core.idle(0);
    await vi.waitFor(() => expect(site.events.some(event => event.type === 'backup-failed')).toBe(true));
    expect(await site.code('task.add', { title: 'Toujours là', person: null, due: null, urgent: false })).toBe('ok');
  });

  it('give the vault back as it was, and keep the one they replace', async () => {
    const kept = await site.person('Avant');
    const { name } = await site.call('backup.create', {});
    const after = await site.person('Après');
    expect(await site.code('backup.restore', { name: '../../elsewhere' })).toBe('backup.not-found');
    expect(await site.call('backup.restore', { name })).toMatchObject({ state: 'locked' });
    await site.call('session.unlock', unlock);
    expect(await family(kept)).toBe('Avant');
    expect(await site.code('case.open', { person: after, purpose: 'essai' })).toBe('record.not-found');
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
    expect(readdirSync(path.join(site.dir, 'vault')).some(entry => entry.startsWith('replaced-'))).toBe(true);
    await site.person('Et l’on continue');
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
  });

  it('do not roll a sound vault back without its password, nor by a user who may not manage it', async () => {
    await site.person('Durand');
    const { name } = await site.call('backup.create', {});
    site.core.lock();
    expect(await site.code('backup.restore', { name })).toBe('session.locked');
    await site.call('session.unlock', unlock);
    await site.call('vault.addUser', {
      login: 'second',
      password: 'une autre phrase bien longue',
      agent: { familyName: 'Second', givenNames: 'Agent', role: 'officer', antenna: null },
    });
    await site.call('session.lock', {});
    await site.call('session.unlock', { login: 'second', password: 'une autre phrase bien longue' });
    expect(await site.code('backup.restore', { name })).toBe('rights.denied');
  });

  it('that are damaged are listed as such, refused, and the vault stays', async () => {
    const id = await site.person('Durand');
    const { name } = await site.call('backup.create', {});
    const folder = path.join(site.dir, 'backups', name);
    const database = readdirSync(folder).find(entry => entry.endsWith('.db')) ?? '';
    writeFileSync(path.join(folder, database), Buffer.alloc(8192, 7));
    expect(await site.code('backup.restore', { name })).toBe('backup.damaged');
    expect((await site.call('session.status', {})).state).toBe('open');
    expect(await family(id)).toBe('Durand');
    for (const entry of readdirSync(folder)) if (!entry.endsWith('.db')) writeFileSync(path.join(folder, entry), '{"broken":');
    expect((await backups()).find(one => one.name === name)).toMatchObject({ verified: false });
  });
});

describe('a backup', () => {
  it('of before a bad morning is still there after « back up now »', async () => {
    site.core.idle(0);
    await settle();
    const [morning] = await backups();
    const wrong = await site.person('Import');
    for (let times = 0; times < 5; times++) {
      site.now += 60_000;
      await site.call('backup.create', {});
    }
    expect(await backups()).toHaveLength(4);
    await site.call('backup.restore', { name: morning?.name ?? '' });
    await site.call('session.unlock', unlock);
    expect(await site.code('case.open', { person: wrong, purpose: 'essai' })).toBe('record.not-found');
  });

  it('that was cut short, or altered at the same size, is not restored, and the session goes on', async () => {
    const id = await site.person('Durand');
    const { name } = await site.call('backup.create', {});
    const file = path.join(site.dir, 'backups', name, 'vault.db');
    const whole = readFileSync(file);
    truncateSync(file, whole.length - 4096);
    expect((await backups()).find(one => one.name === name)).toMatchObject({ verified: false });
    expect(await site.code('backup.restore', { name })).toBe('backup.damaged');
    whole[whole.length - 100] = (whole[whole.length - 100] ?? 0) ^ 1;
    writeFileSync(file, whole);
    expect((await backups()).find(one => one.name === name)).toMatchObject({ verified: true });
    expect(await site.code('backup.restore', { name })).toBe('backup.damaged');
    expect((await site.call('session.status', {})).state).toBe('open');
    expect(await family(id)).toBe('Durand');
  });
});

/** The core of a later version of Jalon: one more migration. */
async function laterCore(sql: string): Promise<typeof coreModule.createCore> {
  vi.resetModules();
  vi.doMock('../../../electron/core/database/migrations', async original => {
    const { migrations } = await original<typeof migrationsModule>();
    const last = migrations.at(-1)?.version ?? 0;
    return { migrations: [...migrations, { version: last + 10, name: 'later', sql }] };
  });
  const { createCore } = await import('../../../electron/core/core');
  vi.doUnmock('../../../electron/core/database/migrations');
  vi.resetModules();
  return createCore;
}

describe('versions of the database', () => {
  it('go up after a verified backup, and never down', async () => {
    const id = await site.person('Durand');
    site.core.lock();
    const later = await laterCore("CREATE TABLE later (x TEXT) STRICT; INSERT INTO later VALUES ('here')");
    await site.start(later);
    await site.call('session.unlock', unlock);
    expect(await family(id)).toBe('Durand');
    const lines = await backups();
    expect(lines.length).toBeGreaterThanOrEqual(1);
    const first = lines.at(-1);
    expect(first).toMatchObject({ verified: true });

    await site.start();
    expect(await site.code('session.unlock', unlock)).toBe('database.newer-version');
    expect((await site.call('session.status', {})).state).toBe('locked');
    await site.call('backup.restore', { name: first?.name ?? '' });
    await site.call('session.unlock', unlock);
    expect(await family(id)).toBe('Durand');
  });

  it('keep the backup made before they went up, whatever is backed up on the same day', async () => {
    await site.person('Durand');
    site.core.lock();
    await site.start(await laterCore('CREATE TABLE later (x TEXT) STRICT'));
    await site.call('session.unlock', unlock);
    const first = (await backups()).at(-1);
    for (let hour = 1; hour <= 3; hour++) {
      site.now += 3_600_000;
      await site.call('backup.create', {});
    }
    expect((await backups()).map(one => one.name)).toContain(first?.name);
  });

  it('stay as they are when the backup cannot be made, or when the migration fails', async () => {
    const id = await site.person('Durand');
    site.core.lock();
    unplugBackups();
    await site.start(await laterCore('CREATE TABLE later (x TEXT) STRICT'));
    expect(await site.code('session.unlock', unlock)).toBe('vault.unreachable');
    rmSync(path.join(site.dir, 'backups'));

    await site.start(await laterCore('CREATE TABLE later (x TEXT) STRICT; INSERT INTO nowhere VALUES (1)'));
    await expect(site.core.call('session.unlock', unlock)).rejects.toThrow(/nowhere/);

    await site.start();
    await site.call('session.unlock', unlock);
    expect(await family(id)).toBe('Durand');
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
  });
});
