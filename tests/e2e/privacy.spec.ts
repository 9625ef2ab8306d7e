import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { newFolder, openJalon, removeFolder, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite, lockedHeading, PASSWORD, rail, unlock } from './siteSteps';

// A whole journey whose every personal word is a canary, then a search for them wherever they could have leaked.
test.describe.configure({ mode: 'serial' });

const CANARIES = {
  familyName: 'Zyxwcanari',
  givenNames: 'Quvorble',
  birthPlace: 'Wuhkastel',
  phoneDigits: '639981357',
  note: 'Transcanard',
  confidence: 'Confikwaz',
  task: 'Tachouzbek',
  search: 'Zyxwcherch',
  purpose: 'Motifkwyz',
  password: PASSWORD,
} as const;

const folder = newFolder();
const data = path.join(folder, 'data');
const temporary = path.join(folder, 'tmp');
const inherited = process.env['TMPDIR'];
let jalon: OpenJalon;
const requests: string[] = [];
const addresses: string[] = [];
const titles = new Set<string>();
const complaints: string[] = [];
let code = '';

test.beforeAll(async () => {
  mkdirSync(temporary);
  process.env['TMPDIR'] = temporary;
  jalon = await openJalon(data);
  const { app, page } = jalon;
  app.context().on('request', request => requests.push(request.url()));
  app.context().on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('framenavigated', frame => addresses.push(frame.url()));
  await page.reload(); // so that the first page too is heard from its start
  await page.evaluate(() =>
    addEventListener('securitypolicyviolation', event => console.error(`CSP: ${event.violatedDirective}`)),
  );
});
test.afterAll(async () => {
  if (inherited === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = inherited;
  removeFolder(folder);
});

test('a journey through every kind of form and paper', async () => {
  const { page } = jalon;
  const note = async (): Promise<void> => void titles.add(await page.title());
  code = await foundSite(page);
  await addPerson(page, CANARIES.familyName, CANARIES.givenNames);
  await note();
  await caseMenu(page, 'Modifier l’identité');
  await page.getByRole('textbox', { name: 'Lieu de naissance' }).fill(CANARIES.birthPlace);
  await page.getByRole('textbox', { name: 'Téléphone' }).fill(`0${CANARIES.phoneDigits}`);
  await note();
  await page.getByRole('button', { name: 'Enregistrer l’identité' }).click();
  await page.getByRole('tab', { name: 'Synthèse' }).click();
  await expect(page.getByText('06 39 98 13 57')).toBeVisible();

  await page.keyboard.press('Alt+e');
  await page.getByRole('textbox', { name: /^Transmissible/ }).fill(CANARIES.note);
  await page.getByRole('textbox', { name: /^Confidences/ }).fill(CANARIES.confidence);
  await note();
  await page.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(page.getByRole('button', { name: 'Signer' })).toBeVisible();

  await page.keyboard.press('Alt+c');
  await page.getByRole('button', { name: 'Préparer la convocation' }).click();
  await expect(page.getByRole('region', { name: /^Page 1 sur/ })).toContainText(CANARIES.familyName, { ignoreCase: true });
  await note();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type(CANARIES.search.slice(0, 4));
  await expect(page.getByRole('option').filter({ hasText: CANARIES.givenNames })).toBeVisible();
  await page.keyboard.type(CANARIES.search.slice(4));
  await expect(page.getByText(`Aucun résultat pour « ${CANARIES.search} »`)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Ma journée' }).click();
  await page.getByRole('button', { name: 'Ajouter' }).click();
  await page.getByRole('textbox', { name: 'À faire' }).fill(CANARIES.task);
  await page.getByRole('button', { name: 'Ajouter la tâche' }).click();
  await expect(page.getByRole('checkbox', { name: CANARIES.task })).toBeVisible();
  await note();

  await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
  await page.getByRole('textbox', { name: 'Filtrer cette liste' }).fill(CANARIES.familyName);
  await expect(page.getByRole('grid').getByRole('link')).toHaveCount(1);
  await page.getByRole('button', { name: 'Exporter' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  await page.getByRole('textbox', { name: 'Motif' }).fill(CANARIES.purpose);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await note();

  await page.keyboard.press('Control+L');
  await expect(lockedHeading(page)).toBeVisible();
  await note();
  await unlock(page);
  await expect(rail(page)).toBeVisible();
});

test('no address and no title of the window tells anything about a person', () => {
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    // a path of plain words, identifiers of 22 signs, and a few known settings
    expect(address).toMatch(/^app:\/\/local\/(#(\/([a-z]+|[\w-]{22}))*\/?(\?(act|view)=\w+)?)?$/);
  }
  for (const text of [...addresses, ...titles]) expect(leaksIn(text)).toEqual([]);
});

test('nothing left the application, and the security policy was never met', () => {
  expect(requests.filter(url => !/^(app:\/\/local\/|blob:app:\/\/local\/|data:)/.test(url))).toEqual([]);
  expect(requests.length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('the storage of the window holds nothing about a person', async () => {
  const stored = await jalon.page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      (await indexedDB.databases()).map(database => database.name),
      await caches.keys().catch((error: unknown) => String(error)),
    ]),
  );
  expect(leaksIn(stored)).toEqual([]);
});

test('no file and no output holds a canary, while the application runs and after', async () => {
  expect(filesWithLeaks()).toEqual([]);
  await jalon.close();
  expect(filesOf(data).length).toBeGreaterThan(3);
  expect(filesWithLeaks()).toEqual([]);
  expect(leaksIn(jalon.output())).toEqual([]);
});

/** The canaries that a text holds, whatever the case. */
function leaksIn(text: string): string[] {
  const lower = text.toLowerCase();
  return [...Object.values(CANARIES), code].filter(canary => lower.includes(canary.toLowerCase()));
}

/** Every regular file below a folder: sockets and links hold nothing. */
function filesOf(top: string): string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
}

/** Files of the application that hold a canary, as bytes of any usual encoding. */
function filesWithLeaks(): string[] {
  return [...filesOf(data), ...filesOf(temporary)].flatMap(file => {
    const bytes = readFileSync(file);
    const found = new Set([...leaksIn(bytes.toString('latin1')), ...leaksIn(bytes.toString('utf8')), ...leaksIn(wide(bytes))]);
    return [...found].map(canary => `${canary} in ${path.relative(folder, file)}`);
  });
}

/** Texts of two bytes a letter, whether they begin at an even place or at an odd one. */
const wide = (bytes: Buffer): string => bytes.toString('utf16le') + bytes.subarray(1).toString('utf16le');
