import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLegalFiles } from '../../../electron/core/referential/legalFiles';
import { packContent, signedBytes, updateFileText } from '../../../electron/core/referential/signedUpdate';
import { required } from '../../../shared/base/result';
import { foundSite, PASSWORD, type TestSite } from './testSite';

/** The legal data files as plain values, for a publisher who edits them. */
interface EditableFiles {
  referential: { meta: { version: string; establishedOn: string }; delays: { code: string; duration: { value: number } }[] };
  deadlineRules: unknown;
  holidays: unknown;
}

const RULE = 'D113_44_3M';
let site: TestSite;
let resourcesDir: string;
let privateKey: KeyObject;
let publicKey: string;

const publicText = (key: KeyObject): string => String(key.export({ format: 'jwk' }).x);

beforeEach(async () => {
  const pair = generateKeyPairSync('ed25519');
  privateKey = pair.privateKey;
  publicKey = publicText(pair.publicKey);
  resourcesDir = mkdtempSync(path.join(tmpdir(), 'jalon-resources-'));
  cpSync('resources', resourcesDir, { recursive: true });
  const publishers = [{ name: 'Éditeur des essais', key: publicKey }];
  writeFileSync(path.join(resourcesDir, 'referential', 'publishers.json'), JSON.stringify({ publishers }));
  site = await foundSite({ resourcesDir });
});
afterEach(() => {
  site.remove();
  rmSync(resourcesDir, { recursive: true, force: true });
});

/** Writes an update file: the data of the application with the first report asked after `months`, under that version. */
function updateFile(version: string, months: number, change: (text: string) => string = text => text, key = privateKey): string {
  const files = readLegalFiles('resources/referential') as unknown as EditableFiles; // the files of the repository
  files.referential.meta = { ...files.referential.meta, version, establishedOn: '2026-11-20' };
  required(
    files.referential.delays.find(one => one.code === RULE),
    'the delay',
  ).duration.value = months;
  const content = packContent(files);
  const signature = sign(null, signedBytes(content), key).toString('base64url');
  const text = updateFileText({ publisher: publicKey, content: Buffer.from(content).toString('base64url'), signature });
  const file = path.join(site.filesDir, `${version}.jalonref`);
  writeFileSync(file, change(text));
  return file;
}

async function choose(file: string) {
  site.openPath = file;
  return required(await site.call('referential.chooseUpdate', {}), 'the preview');
}

async function followed(familyName: string): Promise<string> {
  const person = await site.person(familyName);
  await site.call('measure.create', {
    person,
    values: {
      type: 'SPROB',
      judgmentDate: '2026-11-02',
      mandateDate: '2026-11-02',
      startDate: '2026-11-02',
      durationMonths: 24,
    },
    obligations: [],
  });
  return person;
}
const firstReport = async (person: string): Promise<string | undefined> =>
  (await site.call('case.deadlines', { person })).find(one => one.key.includes(`:${RULE}:`))?.due;

describe('an update of the reference data', () => {
  it('says what it changes, entry by entry and case by case, before anything is written', async () => {
    const person = await followed('Garrigou');
    await site.person('Sansmesure');
    const preview = await choose(updateFile('1.1.0', 2));
    expect(preview).toMatchObject({ version: '1.1.0', establishedOn: '2026-11-20', publisher: 'Éditeur des essais' });
    expect(preview.differences).toEqual([
      {
        section: 'delays',
        code: RULE,
        label: expect.objectContaining({ fr: expect.any(String) as string }) as { fr: string; en: string },
        kind: 'changed',
        fields: [{ path: 'duration.value', before: '3', after: '2' }],
      },
    ]);
    expect(preview.effects).toMatchObject({ cases: 1, touched: 1, moved: 1, added: 0, removed: 0 });
    expect(preview.effects.lines).toMatchObject([
      { person, personName: { familyName: 'Garrigou' }, before: '2027-02-02', after: '2027-01-04' },
    ]);
    expect(await firstReport(person)).toBe('2027-02-02');
    expect((await site.call('referential.updates', {})).updates).toEqual([]);
  });

  it('counts every deadline again once applied, stays after a restart, and is taken back', async () => {
    const person = await followed('Garrigou');
    const { id } = await choose(updateFile('1.1.0', 2));
    await site.call('referential.applyUpdate', { id });
    expect(await firstReport(person)).toBe('2027-01-04');
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
    await site.start();
    await site.call('session.unlock', { login: 'camille', password: PASSWORD });
    expect(await firstReport(person)).toBe('2027-01-04');
    expect(await site.call('referential.get', {})).toMatchObject({ referential: { meta: { version: '1.1.0' } } });
    const applied = await site.call('referential.updates', {});
    expect(applied).toMatchObject({ version: '1.1.0', fromUpdate: true, publishers: ['Éditeur des essais'] });
    expect(applied.updates).toMatchObject([
      { version: '1.1.0', publisher: 'Éditeur des essais', state: 'in-force', appliedBy: { familyName: 'Verdier' } },
    ]);
    // what is measured later follows it too
    expect(await firstReport(await followed('Zerrouki'))).toBe('2027-01-04');
    await site.call('referential.withdrawUpdate', { id: String(applied.updates[0]?.id) });
    expect(await firstReport(person)).toBe('2027-02-02');
    expect(await site.call('referential.updates', {})).toMatchObject({ version: '1.0.0', fromUpdate: false, updates: [] });
  });

  it('gives way to a newer one, and an older one is refused', async () => {
    const person = await followed('Garrigou');
    await site.call('referential.applyUpdate', { id: (await choose(updateFile('1.2.0', 2))).id });
    site.openPath = updateFile('1.1.9', 1);
    expect(await site.code('referential.chooseUpdate', {})).toBe('referential.not-newer');
    await site.call('referential.applyUpdate', { id: (await choose(updateFile('1.10.0', 4))).id });
    expect(await firstReport(person)).toBe('2027-03-02');
    const { updates } = await site.call('referential.updates', {});
    expect(updates.map(one => [one.version, one.state])).toEqual([
      ['1.10.0', 'in-force'],
      ['1.2.0', 'superseded'],
    ]);
  });

  it('that anything altered, or that somebody else signed, is refused', async () => {
    const refusal = async (file: string): Promise<string> => {
      site.openPath = file;
      return site.code('referential.chooseUpdate', {});
    };
    const flipped = (text: string): string => {
      const { content, ...rest } = JSON.parse(text) as { content: string };
      const bytes = Buffer.from(content, 'base64url');
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      return JSON.stringify({ ...rest, content: bytes.toString('base64url') });
    };
    expect(await refusal(updateFile('1.1.0', 2, flipped))).toBe('referential.altered');
    const stranger = generateKeyPairSync('ed25519');
    expect(await refusal(updateFile('1.1.0', 2, text => text, stranger.privateKey))).toBe('referential.altered');
    const renamed = (text: string): string => text.replace(publicKey, publicText(stranger.publicKey));
    expect(await refusal(updateFile('1.1.0', 2, renamed, stranger.privateKey))).toBe('referential.unknown-publisher');
    expect(await refusal(updateFile('1.1.0', 2, text => text.slice(0, 200)))).toBe('referential.not-update');
    expect(await refusal(updateFile('1.1.0', -3))).toBe('referential.invalid');
    expect(await refusal(path.join(site.filesDir, 'absent.jalonref'))).toBe('referential.not-readable');
    expect(await site.code('referential.applyUpdate', { id: 'AAAAAAAAAAAAAAAAAAAAAA' })).toBe('referential.expired');
  });

  it('only counts a restricted case of others', async () => {
    const [open, secret] = [await followed('Garrigou'), await followed('Zerrouki')];
    await site.call('person.update', { id: secret, changes: { restricted: true } });
    await site.addUser('dominique', 'director');
    await site.as('dominique');
    const { effects } = await choose(updateFile('1.1.0', 2));
    expect(effects.touched).toBe(2);
    expect(effects.lines.map(one => [one.person, one.personName.familyName])).toEqual([[open, 'Garrigou']]);
  });
});

describe('a duration that the service applies instead of the law’s', () => {
  it('moves the deadlines of every case at once, is marked a practice, and needs a reason', async () => {
    const person = await followed('Garrigou');
    const line = async () => (await site.call('case.deadlines', { person })).find(one => one.key.includes(`:${RULE}:`));
    const values = { rule: RULE, leadDays: null, value: 4 };
    expect(await site.code('deadline.setRule', { ...values, reason: null })).toBe('deadline.reason-missing');
    await site.call('deadline.setRule', { ...values, reason: 'Note de service du 3 novembre' });
    expect(await line()).toMatchObject({ due: '2027-03-02', certainty: 'practice' });
    const kind = (await site.call('deadline.settings', {})).kinds.find(one => one.rule === RULE);
    expect(kind).toMatchObject({
      duration: { value: 3, unit: 'months' },
      set: { leadDays: null, value: 4, reason: 'Note de service du 3 novembre', on: '2026-11-23' },
    });
    expect(site.rebuildCheck()).toMatchObject({ ok: true });
    await site.call('deadline.setRule', { rule: RULE, leadDays: null, value: null, reason: null });
    expect((await line())?.due).toBe('2027-02-02');
    expect(await site.code('deadline.setRule', { rule: 'manual', leadDays: null, value: 2, reason: 'impossible' })).toBe(
      'deadline.unknown-rule',
    );
  });
});
