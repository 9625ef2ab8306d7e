import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foundingInput, foundSite, MONDAY, PASSWORD, TestSite } from './testSite';

const HOUR = 3_600_000;
let site: TestSite;
beforeEach(async () => {
  site = await foundSite();
});
afterEach(() => site.remove());

const unlock = { login: 'camille', password: PASSWORD };

describe('a session', () => {
  it('goes from no vault to founded, locked and open again with the same data', async () => {
    const fresh = new TestSite({});
    await fresh.start();
    expect(await fresh.call('session.status', {})).toMatchObject({
      state: 'none',
      agent: null,
      site: null,
      logins: [],
      problem: null,
    });
    const { status, recoveryCode } = await fresh.call('session.found', foundingInput('officer'));
    expect(status).toMatchObject({
      state: 'open',
      today: '2026-11-23',
      clockSetBack: false,
      logins: ['camille'],
      agent: { familyName: 'Verdier', role: 'officer', antenna: { name: 'Antenne des essais' } },
      site: { name: 'SPIP des essais', demo: false, territory: 'metropole' },
    });
    expect(recoveryCode.length).toBeGreaterThan(20);
    const id = await fresh.person('Durand');
    const before = await fresh.call('case.open', { person: id, purpose: null });
    const locked = await fresh.call('session.lock', {});
    expect(locked).toMatchObject({ state: 'locked', agent: null, site: null });
    expect(await fresh.code('case.open', { person: id, purpose: null })).toBe('session.locked');
    expect(await fresh.code('session.unlock', { ...unlock, password: 'not this one' })).toBe('vault.wrong-password');
    await fresh.call('session.unlock', unlock);
    expect(await fresh.call('case.open', { person: id, purpose: null })).toEqual(before);
    await fresh.start();
    await fresh.call('session.unlock', unlock);
    expect(await fresh.call('case.open', { person: id, purpose: null })).toEqual(before);
    expect(fresh.events.filter(event => event.type === 'session').length).toBeGreaterThanOrEqual(4);
    expect(fresh.rebuildCheck()).toMatchObject({ ok: true });
    fresh.remove();
  });

  it('refuses to found a second site, and a weak password', async () => {
    expect(await site.code('session.found', foundingInput())).toBe('vault.exists');
    const other = new TestSite({});
    await other.start();
    expect(await other.code('session.found', { ...foundingInput(), password: 'court' })).toBe('vault.weak-password');
    expect((await other.call('session.status', {})).state).toBe('none');
    other.remove();
  });

  it('changes its password, adds and removes users, and recovers with the code', async () => {
    await site.addUser('second', 'officer');
    expect(
      await site.code('vault.addUser', {
        login: 'second',
        password: PASSWORD,
        agent: { familyName: 'X', givenNames: 'Y', role: 'officer', antenna: null },
      }),
    ).toBe('vault.login-taken');
    const next = 'une autre phrase de passe 42';
    expect(await site.code('session.changePassword', { current: 'wrong', next })).toBe('vault.wrong-password');
    await site.call('session.changePassword', { current: PASSWORD, next });
    site.core.lock();
    expect(await site.code('session.unlock', unlock)).toBe('vault.wrong-password');
    site.now += HOUR;
    await site.call('session.unlock', { login: 'camille', password: next });
    site.core.lock();
    await site.call('session.recover', { login: 'second', recoveryCode: site.recoveryCode, password: next });
    // the renewed key signs from now on, and was published
    await site.person('Durand');
    expect(site.rebuildCheck()).toMatchObject({ ok: true, problems: [] });
    await site.start();
    await site.call('session.unlock', { login: 'camille', password: next });
    await site.call('vault.removeUser', { login: 'second' });
    expect((await site.call('vault.users', {})).map(one => one.login)).toEqual(['camille']);
    expect(await site.code('vault.removeUser', { login: 'camille' })).toBe('vault.last-user');
    site.core.lock();
    expect(await site.code('session.unlock', { login: 'second', password: next })).not.toBe('ok');
  });

  it('locks after its delay without movement', async () => {
    await site.call('session.setLockDelay', { minutes: 5 });
    site.core.idle(299);
    expect((await site.call('session.status', {})).state).toBe('open');
    site.core.idle(300);
    expect((await site.call('session.status', {})).state).toBe('locked');
    await site.call('session.unlock', unlock);
    expect((await site.call('session.status', {})).lockAfterMinutes).toBe(5);
  });

  it('opens a demo site apart from the vault, and leaves nothing of it', async () => {
    const real = await site.person('Réelle');
    expect(await site.call('session.openDemo', { persons: 5 })).toMatchObject({
      state: 'open',
      demo: true,
      site: { demo: true },
    });
    expect(await site.code('case.open', { person: real, purpose: 'essai' })).toBe('record.not-found');
    expect(
      (
        await site.call('caseload.page', {
          query: (await import('./validInputs')).validInputs['caseload.page'].query,
          from: 0,
          limit: 10,
        })
      ).total,
    ).toBe(5);
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
    expect(await site.call('session.leaveDemo', {})).toMatchObject({ state: 'locked', demo: false, logins: ['camille'] });
    await site.call('session.unlock', unlock);
    expect((await site.call('case.open', { person: real, purpose: null })).person.familyName).toBe('Réelle');
  });
});

describe('time', () => {
  it('set back is told, and work goes on with rising stamps', async () => {
    const id = await site.person('Durand');
    site.now -= 30 * 24 * HOUR;
    expect((await site.call('session.status', {})).clockSetBack).toBe(true);
    await site.call('person.update', { id, changes: { usedName: 'Martin' } });
    await site.call('person.update', { id, changes: { usedName: 'Petit' } });
    const history = await site.call('case.fieldHistory', { entity: 'person', record: id, field: 'usedName' });
    expect(history.map(one => [one.value, one.current])).toEqual([
      ['Petit', true],
      ['Martin', false],
    ]);
    await site.start();
    await site.call('session.unlock', unlock);
    expect(await site.call('session.status', {})).toMatchObject({ clockSetBack: true, today: '2026-10-24' });
    site.now += 31 * 24 * HOUR;
    expect((await site.call('session.status', {})).clockSetBack).toBe(false);
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
  });

  it('passes to the next day of the site without a restart: appointments, deadlines and views follow', async () => {
    const id = await site.person('Durand');
    await site.call('appointment.create', {
      person: id,
      type: 'RDV_SUIVI',
      mode: 'office',
      day: '2026-11-23',
      time: '17:00',
      minutes: 30,
      place: null,
      title: null,
      confirmedCollision: false,
    });
    await site.call('deadline.add', { person: id, measure: null, label: 'Note', due: '2026-11-23' });
    expect(await site.call('case.header', { person: id })).toMatchObject({
      nextAppointment: { day: '2026-11-23' },
      nextDeadline: { state: 'soon' },
    });
    expect((await site.call('today.get', { day: null })).withoutAppointment).toBe(0);
    // 23:30 in Paris, then 00:30 of the next day
    site.now = MONDAY + 14 * HOUR;
    site.core.idle(0);
    expect((await site.call('session.status', {})).today).toBe('2026-11-23');
    site.now += HOUR;
    site.core.idle(0);
    expect(site.events).toContainEqual({ type: 'changed', changes: [{ entity: 'day', ids: [] }] });
    expect(await site.call('case.header', { person: id })).toMatchObject({
      nextAppointment: null,
      nextDeadline: { state: 'late' },
    });
    const today = await site.call('today.get', { day: null });
    expect(today).toMatchObject({
      day: '2026-11-24',
      appointments: [],
      withoutAppointment: 1,
      late: [{ label: { fr: 'Note' } }],
    });
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
    // a clock corrected backwards finds the appointment again
    site.now -= 2 * HOUR;
    site.core.idle(0);
    expect((await site.call('today.get', { day: null })).withoutAppointment).toBe(0);
  });
});
