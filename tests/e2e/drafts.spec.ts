import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { newFolder, openJalon, removeFolder, type OpenJalon } from './openJalon';
import { addPerson, foundSite, lockedHeading, openNewPerson, rail, unlock } from './siteSteps';

// One vault, whose application is killed and opened again: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

/** What the product promises: a key is in the vault within that time, in ms. */
const PROMISE_MS = 300;
const NOTE =
  'Arrivée à l’heure. Évoque sa recherche d’emploi : deux candidatures, une réponse attendue le 12. Rappel du cadre, échanges apaisés.';
const CONFIDENCE = 'Inquiet pour sa sœur ; n’en veut rien dire au juge.';

const folder = newFolder();
let jalon: OpenJalon;
let page: Page;

async function open(): Promise<void> {
  jalon = await openJalon(folder);
  page = jalon.page;
}
test.beforeAll(async () => {
  await open();
  await foundSite(page);
  await addPerson(page, 'Lacaussade', 'Gaëtan');
});
test.afterAll(async () => {
  await jalon.close();
  removeFolder(folder);
});

const transmissible = () => page.getByRole('textbox', { name: /^Transmissible/ });
const confidences = () => page.getByRole('textbox', { name: /^Confidences/ });
const selection = () =>
  page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLTextAreaElement ? [field.name, field.selectionStart, field.selectionEnd] : null;
  });

/** Lets the time of the promise pass since the last key, then cuts the power. */
async function killAfterPromise(): Promise<void> {
  const lastKey = performance.now();
  await expect.poll(() => performance.now() - lastKey, { intervals: [5] }).toBeGreaterThan(PROMISE_MS);
  await jalon.kill();
}

async function reopen(): Promise<void> {
  await open();
  await expect(lockedHeading(page)).toBeVisible();
  await unlock(page);
  await expect(rail(page)).toBeVisible();
}

async function openNote(): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
  await page.getByRole('grid').getByRole('link', { name: 'LACAUSSADE Gaëtan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'LACAUSSADE Gaëtan' })).toBeVisible();
  await page.keyboard.press('Alt+e');
  await expect(transmissible()).toBeVisible();
}

test('a note being written survives kill -9, to the last letter, with its caret', async () => {
  await openNote();
  await expect(transmissible()).toBeFocused();
  await page.keyboard.type(NOTE);
  await page.keyboard.press('Tab');
  await page.keyboard.type(CONFIDENCE);
  await killAfterPromise();
  await reopen();
  await openNote();
  await expect(page.getByText('Brouillon repris.')).toBeVisible();
  await expect(transmissible()).toHaveValue(NOTE);
  await expect(confidences()).toHaveValue(CONFIDENCE);
  await expect.poll(selection).toEqual(['confidences', CONFIDENCE.length, CONFIDENCE.length]);
});

test('a new person being typed survives kill -9, lists and dates included', async () => {
  await openNewPerson(page);
  await page.getByRole('textbox', { name: 'Nom de famille' }).fill('d’Hervouët');
  await page.getByRole('textbox', { name: 'Date de naissance' }).fill('3/11/1988');
  await page.getByRole('button', { name: 'Ajouter un courriel' }).click();
  await page.getByRole('textbox', { name: 'Courriel' }).fill('maeva@exemple.fr');
  await page.getByRole('checkbox', { name: 'Dossier restreint' }).check();
  await page.getByRole('textbox', { name: 'Prénoms' }).focus();
  await page.keyboard.type('Maëva Solène');
  await killAfterPromise();
  await reopen();
  await openNewPerson(page);
  await expect(page.getByText('Brouillon repris.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Nom de famille' })).toHaveValue('d’Hervouët');
  await expect(page.getByRole('textbox', { name: 'Date de naissance' })).toHaveValue(/3\snov\.\s1988/);
  await expect(page.getByRole('textbox', { name: 'Courriel' })).toHaveValue('maeva@exemple.fr');
  await expect(page.getByRole('checkbox', { name: 'Dossier restreint' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Prénoms' })).toHaveValue('Maëva Solène');
  await expect(page.getByRole('textbox', { name: 'Prénoms' })).toBeFocused();
});

const coreProcess = (app: ElectronApplication): Promise<number | null> =>
  app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ serviceName, name }) => [serviceName, name].includes('Jalon core'))?.pid ?? null,
  );

test('when the core dies alone, the screens come back with their text', async () => {
  await openNote();
  await transmissible().focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Début. ');
  const place = await selection();
  const core = await coreProcess(jalon.app);
  if (core === null) throw new Error('The core has no process');
  process.kill(core, 'SIGKILL');
  // typing goes on while nobody listens
  await page.keyboard.type('Suite. ');
  await expect(lockedHeading(page)).toBeVisible();
  await unlock(page);
  await expect(transmissible()).toHaveValue(`Début. Suite. ${NOTE}`);
  await expect(transmissible()).toBeFocused();
  expect(place).toEqual(['transmissible', 7, 7]);
  await expect.poll(selection).toEqual(['transmissible', 14, 14]);
  await expect(page.getByText('Brouillon enregistré')).toBeVisible();
});

for (const { what, lock } of [
  { what: 'the menu', lock: () => lockByMenu() },
  { what: 'the keyboard', lock: () => page.keyboard.press('Control+L') },
  {
    what: 'the system that goes to sleep',
    lock: () => jalon.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')),
  },
]) {
  test(`locked by ${what}, the very same screen comes back, caret included, and nothing shows meanwhile`, async () => {
    await transmissible().fill(NOTE);
    await transmissible().focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    const address = page.url();
    await lock();
    await expect(lockedHeading(page)).toBeVisible();
    await expect(page.getByText('LACAUSSADE')).toBeHidden();
    await expect(page).toHaveTitle(/^(Jalon|Accueil)/);
    await expect(page.getByText(/L’écran de Camille Verdier sera retrouvé tel quel/)).toBeVisible();
    await unlock(page);
    expect(page.url()).toBe(address);
    await expect(transmissible()).toHaveValue(NOTE);
    await expect(confidences()).toHaveValue(CONFIDENCE);
    if (what !== 'the menu') await expect.poll(selection).toEqual(['transmissible', 9, 10]);
  });
}

async function lockByMenu(): Promise<void> {
  await page.getByRole('button', { name: /^Camille Verdier/ }).click();
  await page.getByRole('menuitem', { name: 'Verrouiller' }).click();
}
