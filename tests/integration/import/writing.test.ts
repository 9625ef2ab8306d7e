import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneLine } from '../../../shared/base/oneLine';
import { required } from '../../../shared/base/result';
import { caseloadQuery } from '../../../shared/contract';
import { person } from '../../../shared/domain/person';
import { importingCore, list, valueOf, type ImportingCore } from './importingCore';

let site: ImportingCore;
beforeEach(async () => {
  site = await importingCore();
});
afterEach(() => site.close());

const FULL =
  '26-1;DUPONT;Anne;3/2/1990;01 99 00 00 12;"12 rue du Lavoir\nbât. B";00140;Valbourg;a@exemple.test;26 001;SPROB;2/3/2026;1/4/2026;24;TJ de Valbourg';
const only = () => required(site.persons()[0], 'the person');

describe('an import', { timeout: 30_000 }, () => {
  it('writes the person, their measure with its end, and gives them to the officer who brought the list', async () => {
    expect(await site.bring(list(FULL))).toEqual({ created: 1, updated: 0, skipped: 0 });
    const record = only();
    expect(record).toMatchObject({ familyName: 'DUPONT', givenNames: 'Anne', birthDate: '1990-02-03', importKey: '261' });
    expect(Object.values(record.phones)).toEqual([{ number: '+33199000012', note: null }]);
    expect(Object.values(record.addresses)).toMatchObject([{ lines: ['12 rue du Lavoir', 'bât. B'], city: 'Valbourg' }]);
    expect(Object.values(record.numbers).map(one => `${one.kind} ${one.value}`)).toEqual(['appi 26-1']);
    expect(site.measures(record.id)).toMatchObject([
      {
        type: 'SPROB',
        startDate: '2026-04-01',
        endDate: '2028-04-01',
        court: 'TJ de Valbourg',
        caseNumber: '26 001',
        status: 'active',
      },
    ]);
    const header = valueOf(await site.core.call('case.open', { person: record.id, purpose: null }));
    expect(header).toMatchObject({ mine: true, nextDeadline: { state: expect.any(String) } });
  });

  it('leaves the list of a director without a referent', async () => {
    const other = await importingCore('director');
    try {
      await other.bring(list(FULL));
      const [record] = other.persons();
      const opened = await other.core.call('case.open', { person: required(record, 'the person').id, purpose: 'essai' });
      expect(opened).toMatchObject({ ok: true, value: { mine: false, referent: null } });
    } finally {
      other.close();
    }
  });

  it.each([['x'.repeat(200)], ["O'Brien"], ['%_'], ['حسن علي'], ['😀'], ['‏שלום'], ['"; DROP TABLE person; --']])(
    'keeps the name %s as it is, finds it again and knows it again',
    async name => {
      const bytes = list(`9;"${name.replaceAll('"', '""')}";Zoé;1/1/1990;;;;;;;;;;;`);
      expect(await site.bring(bytes)).toMatchObject({ created: 1 });
      expect(only().familyName).toBe(oneLine(name));
      expect(await site.bring(bytes)).toEqual({ created: 0, updated: 0, skipped: 1 });
      const query = caseloadQuery.parse({ scope: 'all' });
      const page = valueOf(await site.core.call('caseload.page', { query, from: 0, limit: 10 }));
      expect(page.rows).toMatchObject([{ familyName: oneLine(name) }]);
    },
  );

  it('writes what can be written and leaves the rest out', async () => {
    const counts = await site.bring(
      list(
        FULL,
        '2;;Jean;;;;;;;;;;;;',
        '3;MARTIN;Jean;31/02/2025;;;;;;;;;;;',
        '4;MARTIN;Jean',
        '5;MARTIN;Jean;1/1/1980;;;;;;;;;;;',
      ),
    );
    expect(counts).toEqual({ created: 2, updated: 0, skipped: 3 });
  });

  it('gives one person several measures when the list has a line for each', async () => {
    const second = FULL.replace('SPROB;2/3/2026;1/4/2026;24', 'TIG;5/5/2026;1/6/2026;18');
    const preview = await site.preview(list(FULL, second, FULL));
    expect(preview.verdicts.map(one => one.verdict)).toEqual(['new', 'update', 'duplicate']);
    await site.bring(list(FULL, second, FULL));
    expect(site.persons()).toHaveLength(1);
    expect(site.measures(only().id).map(one => one.type)).toEqual(['SPROB', 'TIG']);
  });
});

describe('a list that comes again', { timeout: 30_000 }, () => {
  beforeEach(() => site.bring(list(FULL)));

  it('changes nothing when nothing changed', async () => {
    const preview = await site.preview(list(FULL));
    expect(preview.verdicts).toMatchObject([{ verdict: 'unchanged', problems: [] }]);
    const before = required(site.core.workspace, 'the workspace').journal.log.count();
    expect(await site.bring(list(FULL))).toEqual({ created: 0, updated: 0, skipped: 1 });
    // the batch, its trace and its counts, and nothing else
    expect(required(site.core.workspace, 'the workspace').journal.log.count()).toBe(before + 3);
  });

  it('adds and updates, and erases nothing', async () => {
    const again = '26 1;DUPONT;Anne;;01 99 00 00 99;3 place du Vieux-Moulin;00150;Montreval;;;SPROB;2/3/2026;1/4/2026;36;';
    expect((await site.preview(list(again))).verdicts).toMatchObject([{ verdict: 'update' }]);
    expect(await site.bring(list(again))).toEqual({ created: 0, updated: 1, skipped: 0 });
    const record = only();
    expect(record.birthDate).toBe('1990-02-03');
    const phones = Object.values(record.phones).map(one => one.number);
    expect(phones.toSorted()).toEqual(['+33199000012', '+33199000099']);
    const addresses = Object.values(record.addresses).toSorted((a, b) => a.city.localeCompare(b.city));
    expect(addresses).toMatchObject([
      { city: 'Montreval', from: '2026-11-24' },
      { city: 'Valbourg', from: null },
    ]);
    expect(Object.values(record.emails)).toHaveLength(1);
    expect(site.measures(record.id)).toMatchObject([{ durationMonths: 36, endDate: '2029-04-01', court: 'TJ de Valbourg' }]);
  });

  it('drops nobody who is no longer in it', async () => {
    await site.bring(list('77;MARTIN;Jean;1/1/1980;;;;;;;;;;;'));
    expect(site.persons().map(one => one.familyName)).toEqual(['DUPONT', 'MARTIN']);
  });

  it('does not bring back what someone corrected since, and says so', async () => {
    const { id, phones } = only();
    const [key] = Object.keys(phones);
    const changes = { familyName: 'Dupont-Martin', phones: { [required(key, 'the phone')]: null } };
    valueOf(await site.core.call('person.update', { id, changes }));
    const preview = await site.preview(list(FULL));
    expect(preview.verdicts).toMatchObject([
      { verdict: 'unchanged', problems: [{ code: 'line.kept-as-corrected', column: 'Nom de famille', value: 'DUPONT' }] },
    ]);
    await site.bring(list(FULL));
    expect(only()).toMatchObject({ familyName: 'Dupont-Martin', phones: {} });
  });

  it('does not bring back a person who was withdrawn', async () => {
    const workspace = required(site.core.workspace, 'the workspace');
    workspace.journal.commit(workspace.actor, transaction => transaction.remove(person, only().id, 'erreur de saisie'));
    expect((await site.preview(list(FULL))).verdicts).toMatchObject([
      { verdict: 'duplicate', problems: [{ code: 'line.withdrawn' }] },
    ]);
  });

  it.each([
    ['the same name and birth date', ';Dupont;Anne;3/2/1990;;;;;;;;;;;', 'duplicate', 'line.name-and-birth-known'],
    ['the same APPI number under another key', '99;MARTIN;Luc;;;;;;;;;;;;26-1', 'duplicate', 'line.number-known'],
    ['the same phone and family name', ';DUPONT;Luc;;01 99 00 00 12;;;;;;;;;;', 'duplicate', 'line.phone-known'],
    ['the same phone only', ';MARTIN;Luc;1/1/1970;01 99 00 00 12;;;;;;;;;;', 'new', 'line.shares-phone'],
  ])('sees %s', async (_name, line, verdict, code) => {
    const bytes = line.endsWith('26-1') ? list(line).replace('Juridiction', 'N° APPI') : list(line);
    expect((await site.preview(bytes)).verdicts).toMatchObject([{ verdict, problems: [{ code }] }]);
  });

  it('does not take the accomplice under the same prosecutor’s number for the same person', async () => {
    const preview = await site.preview(list('26-2;MARTIN;Luc;1/1/1970;;;;;;26 001;;;;;'));
    expect(preview.verdicts).toMatchObject([
      { verdict: 'new', problems: [{ code: 'measure.number-without-measure', value: '26 001' }] },
    ]);
  });
});

describe('an import that is stopped', { timeout: 30_000 }, () => {
  const many = list(...Array.from({ length: 700 }, (_, rank) => `n${rank};PERSONNE-${rank};Zoé;;;;;;;;;;;;`));

  it('tells its progress, keeps what was committed, and can be taken up again', async () => {
    site.close();
    let stop = true;
    site = await importingCore('officer', event => {
      if (event.type !== 'progress' || !stop) return;
      stop = false;
      void site.core.call('job.cancel', { job: 'import' });
    });
    const { batch } = await site.preview(many);
    const stopped = await site.core.call('import.apply', { batch, job: 'import' });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    const kept = site.persons().length;
    expect(kept).toBeGreaterThanOrEqual(200);
    expect(kept).toBeLessThan(700);
    expect(kept % 200).toBe(0);
    const done = site.events.flatMap(event => (event.type === 'progress' ? event.done : []));
    expect(done).toEqual(done.toSorted((a, b) => a - b));

    const resumed = await site.bring(many);
    expect(resumed).toEqual({ created: 700 - kept, updated: 0, skipped: kept });
  });

  it('stops when the vault is locked, and what was committed is there after unlocking', async () => {
    site.close();
    site = await importingCore('officer', event => {
      if (event.type === 'progress' && event.done === 400) site.core.lock();
    });
    const { batch } = await site.preview(many);
    const stopped = await site.core.call('import.apply', { batch, job: 'import' });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
    valueOf(await site.core.call('session.unlock', { login: 'camille', password: 'Canari-motdepasse-7391' }));
    expect(site.persons()).toHaveLength(400);
    expect(await site.core.call('import.apply', { batch, job: 'import' })).toMatchObject({ error: { code: 'import.expired' } });
  });
});

describe('a list that speaks of the cases of others', { timeout: 30_000 }, () => {
  const again = FULL.replace('a@exemple.test', 'nouvelle@exemple.test');
  const password = 'Canari-motdepasse-7391';
  const enter = async (login: string) => {
    site.core.lock();
    valueOf(await site.core.call('session.unlock', { login, password }));
  };
  const traces = () =>
    required(site.core.workspace, 'the workspace')
      .db.all<{ person: string | null; kind: string; outside: number; stamp: number }>(
        'SELECT person, kind, outside_caseload AS outside, at AS stamp FROM access WHERE person IS NOT NULL ORDER BY rid',
      )
      .filter(one => one.kind === 'import');

  beforeEach(async () => {
    site.close();
    site = await importingCore('director');
    const agent = { familyName: 'Rivage', givenNames: 'Sacha', role: 'officer' as const, antenna: null };
    valueOf(await site.core.call('vault.addUser', { login: 'sacha', password, agent }));
    await enter('sacha');
    await site.bring(list(FULL));
  });

  it('leaves a trace with each person that it changes, and none with the officer’s own', async () => {
    await site.bring(list(FULL.replace('a@exemple.test', 'b@exemple.test')));
    expect(traces()).toEqual([]);
    await enter('camille');
    await site.bring(list(FULL));
    expect(traces()).toEqual([]); // nothing changed
    const measureToo = again.replace('SPROB;2/3/2026;1/4/2026;24', 'TIG;5/5/2026;1/6/2026;18');
    expect(await site.bring(list(again, measureToo))).toMatchObject({ updated: 2 });
    expect(traces()).toMatchObject([{ person: only().id, outside: 1 }]);
  });

  it('leaves no trace with those that the same list brought', async () => {
    await enter('camille');
    const [first, second] = [FULL, again].map(line => line.replace('26-1;DUPONT', '26-2;MARTEL').replace('26 001', '26 002'));
    await site.bring(list(first ?? '', (second ?? '').replace('SPROB;2/3/2026', 'TIG;2/3/2026')));
    expect(traces()).toEqual([]);
  });

  it('is refused for a restricted one, which only those who follow it change', async () => {
    const { id } = only();
    valueOf(await site.core.call('person.update', { id, changes: { restricted: true } }));
    expect((await site.preview(list(again))).verdicts).toMatchObject([{ verdict: 'update' }]);
    await enter('camille');
    valueOf(await site.core.call('case.open', { person: id, purpose: 'contrôle' }));
    expect((await site.preview(list(again))).verdicts).toMatchObject([
      { verdict: 'rejected', problems: [{ code: 'line.restricted', column: null, value: null }] },
    ]);
    expect(await site.bring(list(again))).toEqual({ created: 0, updated: 0, skipped: 1 });
    expect(Object.values(only().emails)).toMatchObject([{ address: 'a@exemple.test' }]);
    expect(traces()).toEqual([]);
  });
});
