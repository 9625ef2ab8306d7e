import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { required } from '../../../shared/base/result';
import type { ImportBatchLine } from '../../../shared/contract';
import { importingCore, list, valueOf, type ImportingCore } from './importingCore';

let site: ImportingCore;
beforeEach(async () => {
  site = await importingCore();
});
afterEach(() => site.close());

const ANNE = '26-1;DUPONT;Anne;3/2/1990;01 99 00 00 12;3 rue du Lavoir;00140;Valbourg;;26 001;SPROB;2/3/2026;1/4/2026;24;TJ';
const LUC = '26-2;MARTEL;Luc;4/2/1991;;;;;;;TIG;2/3/2026;1/4/2026;18;TJ de Valbourg';
const ANNE_AGAIN = '26-1;DUPONT;Anne;3/2/1991;01 99 00 00 99;;;;;26 001;SPROB;2/3/2026;1/4/2026;36;TJ';

const batches = async (): Promise<ImportBatchLine[]> => valueOf(await site.core.call('import.batches', {}));
const last = async (): Promise<ImportBatchLine> => required((await batches())[0], 'a batch');
const detail = async (id: string) => valueOf(await site.core.call('import.batch', { id }));
const undo = async (id: string) => valueOf(await site.core.call('import.undo', { id, job: 'undo' }));
const names = (): string[] => site.persons().map(one => one.familyName);
const personOf = (familyName: string) =>
  required(
    site.persons().find(one => one.familyName === familyName),
    familyName,
  );

describe('the batches of an import', { timeout: 30_000 }, () => {
  it('say who, when, which file and how many, and lead to their cases', async () => {
    await site.bring(list(ANNE, LUC, '3;;Jean;;;;;;;;;;;;'));
    const batch = await last();
    expect(batch).toMatchObject({
      agent: { familyName: 'Verdier' },
      startedAt: Date.UTC(2026, 10, 24, 9),
      fileName: 'liste 1.csv',
      state: 'done',
      resumable: false,
      lines: 3,
      linesDone: 3,
      created: 2,
      updated: 0,
      rejected: 1,
    });
    const { cases, undo: plan } = await detail(batch.id);
    expect(cases).toMatchObject([
      { name: 'DUPONT Anne', effect: 'created', withdrawn: false },
      { name: 'MARTEL Luc', effect: 'created', withdrawn: false },
    ]);
    expect(plan).toEqual({ withdrawn: 2, putBack: 0, kept: [] });
    const left = required(site.core.workspace, 'the workspace').db.all('SELECT hash FROM content');
    expect(left).toEqual([]); // the file is not kept once the import is finished
  });
});

describe('undoing an import', { timeout: 30_000 }, () => {
  it('withdraws all that it added, and the list can be brought again', async () => {
    await site.bring(list(ANNE, LUC));
    const { id } = await last();
    expect(await undo(id)).toEqual({ withdrawn: 2, putBack: 0, kept: [] });
    expect(names()).toEqual([]);
    const alive = required(site.core.workspace, 'the workspace').db.get(
      `SELECT (SELECT count(*) FROM measure WHERE removed IS NULL) + (SELECT count(*) FROM assignment WHERE removed IS NULL)
         + (SELECT count(*) FROM case_line) AS total`,
    );
    expect(alive).toEqual({ total: 0 });
    expect(await last()).toMatchObject({ state: 'undone', undoneBy: { familyName: 'Verdier' }, withdrawn: 2, kept: 0 });
    expect((await detail(id)).cases).toMatchObject([{ withdrawn: true }, { withdrawn: true }]);
    expect(await site.bring(list(ANNE, LUC))).toEqual({ created: 2, updated: 0, skipped: 0 });
    expect(names()).toEqual(['DUPONT', 'MARTEL']);
  });

  it('puts back every field that it changed, removes what it added, and the same list is taken again', async () => {
    await site.bring(list(ANNE));
    const before = [personOf('DUPONT'), site.measures(personOf('DUPONT').id)];
    const second = ANNE_AGAIN.replace('SPROB;2/3/2026;1/4/2026;36', 'TIG;5/5/2026;1/6/2026;18');
    await site.bring(list(ANNE_AGAIN, second));
    expect(personOf('DUPONT')).toMatchObject({ birthDate: '1991-02-03' });
    const { id } = await last();
    expect((await detail(id)).undo).toEqual({ withdrawn: 0, putBack: 1, kept: [] });
    expect(await undo(id)).toEqual({ withdrawn: 0, putBack: 1, kept: [] });
    expect([personOf('DUPONT'), site.measures(personOf('DUPONT').id)]).toEqual(before);
    expect((await site.preview(list(ANNE_AGAIN))).verdicts).toMatchObject([{ verdict: 'update', problems: [] }]);
  });

  it('keeps and names what someone changed or leant on since', async () => {
    await site.bring(list(ANNE, LUC, '26-3;ROYER;Zoé;5/2/1992;;;;;;;;;;;', '26-4;SIMON;Ida;6/2/1993;;;;;;;;;;;'));
    const { id } = await last();
    valueOf(await site.core.call('person.update', { id: personOf('DUPONT').id, changes: { birthPlace: 'Montreval' } }));
    const task = { title: 'Appeler', person: personOf('MARTEL').id, due: null, urgent: false };
    valueOf(await site.core.call('task.add', task));
    valueOf(await site.core.call('draft.save', { key: `interview:${personOf('ROYER').id}`, body: 'En cours' }));
    const outcome = await undo(id);
    expect(outcome.withdrawn).toBe(1);
    expect(outcome.kept).toMatchObject([
      { name: 'DUPONT Anne', reason: 'changed', what: [['Personne', 'Person']] },
      { name: 'MARTEL Luc', reason: 'used', what: [['Tâche', 'Task']] },
      { name: 'ROYER Zoé', reason: 'used', what: [['Brouillon', 'Draft']] },
    ]);
    expect(names()).toEqual(['DUPONT', 'MARTEL', 'ROYER']);
    expect(site.measures(personOf('MARTEL').id)).toHaveLength(1);
    expect(await last()).toMatchObject({ state: 'undone', withdrawn: 1, kept: 3 });
    // and once the reason is gone, the rest can go too
    valueOf(await site.core.call('draft.remove', { key: `interview:${personOf('ROYER').id}` }));
    expect(await undo(id)).toMatchObject({ withdrawn: 1, kept: [{}, {}] });
    expect(await last()).toMatchObject({ withdrawn: 2, kept: 2 });
  });

  it('keeps a field that someone corrected since, and puts back the others', async () => {
    await site.bring(list(ANNE));
    await site.bring(list(ANNE_AGAIN));
    const { id } = personOf('DUPONT');
    valueOf(await site.core.call('person.update', { id, changes: { birthDate: '1991-02-13' } }));
    const outcome = await undo((await last()).id);
    expect(outcome).toMatchObject({ putBack: 1, kept: [{ reason: 'changed', what: [['Date de naissance', 'Date of birth']] }] });
    expect(personOf('DUPONT').birthDate).toBe('1991-02-13');
    expect(Object.values(personOf('DUPONT').phones).map(one => one.number)).toEqual(['+33199000012']);
    expect(site.measures(id)).toMatchObject([{ durationMonths: 24, endDate: '2028-04-01' }]);
  });

  it('goes back through several imports, the last one first', async () => {
    await site.bring(list(ANNE));
    const first = await last();
    await site.bring(list(ANNE_AGAIN));
    const second = await last();
    expect((await detail(first.id)).undo).toMatchObject({ withdrawn: 0, kept: [{ reason: 'changed' }] });
    await undo(second.id);
    expect(await undo(first.id)).toEqual({ withdrawn: 1, putBack: 0, kept: [] });
    expect(names()).toEqual([]);
  });

  it('that is stopped goes on when it is asked again', async () => {
    site.close();
    let stop = true;
    site = await importingCore('officer', event => {
      if (event.type !== 'progress' || event.job !== 'undo' || !stop) return;
      stop = false;
      void site.core.call('job.cancel', { job: 'undo' });
    });
    await site.bring(list(...Array.from({ length: 450 }, (_, rank) => `n${rank};PERSONNE-${rank};Zoé;;;;;;;;;;;;`)));
    const { id } = await last();
    expect(await site.core.call('import.undo', { id, job: 'undo' })).toMatchObject({ error: { code: 'job.cancelled' } });
    expect(names()).toHaveLength(250);
    expect(await last()).toMatchObject({ state: 'done', withdrawn: 200 });
    expect(await undo(id)).toEqual({ withdrawn: 250, putBack: 0, kept: [] });
    expect(await last()).toMatchObject({ state: 'undone', withdrawn: 450 });
  });
});

describe('an import that was interrupted', { timeout: 30_000 }, () => {
  const many = list(...Array.from({ length: 500 }, (_, rank) => `n${rank};PERSONNE-${rank};Zoé;;;;;;;;;;;;`));
  beforeEach(async () => {
    site.close();
    let stop = true;
    site = await importingCore('officer', event => {
      if (event.type !== 'progress' || !stop) return;
      stop = false;
      void site.core.call('job.cancel', { job: 'import' });
    });
    const { batch } = await site.preview(many);
    await site.core.call('import.apply', { batch, job: 'import' });
    expect(await last()).toMatchObject({ state: 'interrupted', resumable: true, lines: 500, linesDone: 200, created: 200 });
  });

  it('is finished from the file kept in the vault, after the vault was locked', async () => {
    site.core.lock();
    valueOf(await site.core.call('session.unlock', { login: 'camille', password: 'Canari-motdepasse-7391' }));
    const { id } = await last();
    const counts = valueOf(await site.core.call('import.resume', { id, job: 'again' }));
    expect(counts).toEqual({ created: 500, updated: 0, unchanged: 0, duplicates: 0, rejected: 0 });
    expect(await last()).toMatchObject({ state: 'done', resumable: false, linesDone: 500 });
    expect(await site.core.call('import.resume', { id, job: 'x' })).toMatchObject({ error: { code: 'import.expired' } });
  });

  it('is undone as far as it went, and its file goes', async () => {
    const { id } = await last();
    expect(await undo(id)).toEqual({ withdrawn: 200, putBack: 0, kept: [] });
    expect(names()).toEqual([]);
    expect(await last()).toMatchObject({ state: 'undone', resumable: false });
    expect(required(site.core.workspace, 'the workspace').db.all('SELECT hash FROM content')).toEqual([]);
    expect(await site.core.call('import.resume', { id, job: 'x' })).toMatchObject({ error: { code: 'import.expired' } });
  });
});

describe('a batch and its rights', { timeout: 60_000 }, () => {
  const password = 'Canari-motdepasse-7391';
  const enter = async (login: string) => {
    site.core.lock();
    valueOf(await site.core.call('session.unlock', { login, password }));
  };

  it('is seen and undone by who brought it and by who assigns cases; a restricted case is kept without its name', async () => {
    site.close();
    site = await importingCore('director');
    for (const login of ['sacha', 'noa']) {
      const agent = { familyName: login, givenNames: 'Test', role: 'officer' as const, antenna: null };
      valueOf(await site.core.call('vault.addUser', { login, password, agent }));
    }
    await enter('sacha');
    await site.bring(list(ANNE, LUC));
    const { id } = await last();
    await enter('noa');
    expect(await batches()).toEqual([]);
    for (const name of ['import.batch', 'import.resume', 'import.undo'] as const) {
      const answer = await site.core.serve(name, name === 'import.batch' ? { id } : { id, job: 'x' });
      expect(answer).toMatchObject({ ok: false, error: { code: 'rights.denied' } });
    }
    await enter('sacha');
    valueOf(await site.core.call('person.update', { id: personOf('DUPONT').id, changes: { restricted: true } }));
    await enter('camille');
    expect(await batches()).toMatchObject([{ agent: { familyName: 'sacha' } }]);
    expect((await detail(id)).cases).toMatchObject([{ name: null }, { name: 'MARTEL Luc' }]);
    expect(await undo(id)).toMatchObject({ withdrawn: 1, kept: [{ name: null, reason: 'restricted', what: [] }] });
    expect(names()).toEqual(['DUPONT']);
  });
});

describe('a duplicate', { timeout: 30_000 }, () => {
  const TWIN = 'Z-9;Dupont;Anne;3/2/1990;;;;;a@exemple.test;;;;;;';
  beforeEach(() => site.bring(list(ANNE)));
  const bringWith = async (choice: 'create' | 'merge') => {
    const { batch, verdicts } = await site.preview(list(TWIN));
    expect(verdicts).toMatchObject([{ verdict: 'duplicate', choices: ['merge', 'create'] }]);
    return valueOf(await site.core.call('import.apply', { batch, job: 'import', choices: [{ line: 2, choice }] }));
  };

  it('completes the person found when the agent says so', async () => {
    expect(await bringWith('merge')).toMatchObject({ created: 0, updated: 1, duplicates: 0 });
    expect(Object.values(personOf('DUPONT').emails)).toMatchObject([{ address: 'a@exemple.test' }]);
    expect(personOf('DUPONT').importKey).toBe('261'); // the first list finds them as before
  });

  it('is another person when the agent says so, and undoing takes that one only', async () => {
    expect(await bringWith('create')).toMatchObject({ created: 1 });
    expect(site.persons()).toHaveLength(2);
    expect(await undo((await last()).id)).toMatchObject({ withdrawn: 1 });
    expect(site.persons()).toHaveLength(1);
  });

  it('gives its number to a person entered by hand, so that the list finds them again', async () => {
    const values = { familyName: 'Royer', givenNames: 'Zoé', birthDate: '1992-02-05' };
    const input = { values, antenna: null, referent: null, confirmedDistinct: false };
    valueOf(await site.core.call('person.create', input));
    const line = list('26-7;ROYER;Zoé;5/2/1992;;;;;;;;;;;');
    const { batch } = await site.preview(line);
    valueOf(await site.core.call('import.apply', { batch, job: 'import', choices: [{ line: 2, choice: 'merge' }] }));
    expect((await site.preview(line)).verdicts).toMatchObject([{ verdict: 'unchanged' }]);
    await undo((await last()).id);
    expect((await site.preview(line)).verdicts).toMatchObject([{ verdict: 'duplicate' }]);
  });
});
