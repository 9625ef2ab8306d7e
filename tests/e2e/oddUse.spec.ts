import { expect, test, type Page } from '@playwright/test';
import { examine, goTo, overflow } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, fillFounding, noteRecoveryCode, PASSWORD, rail } from './siteSteps';

// What nobody should do, and somebody will: each leaves a sound, readable screen.
test.describe.configure({ mode: 'serial' });

const LONG = 'Anticonstitutionnellement'.repeat(8);
let jalon: OpenJalon;
let page: Page;
let caseAddress = '';

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
});
test.afterAll(() => jalon.close());

test('a recovery code lost with its screen is told, and a new one is made', async () => {
  await page.getByRole('button', { name: 'Fonder un site' }).click();
  await fillFounding(page);
  await page.getByRole('button', { name: 'Fonder le site' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Code de récupération' })).toBeVisible();
  await page.reload();
  const notice = page.getByRole('dialog', { name: 'Le code de récupération n’a pas été noté' });
  await expect(notice).toContainText('il n’est gardé nulle part');
  await examine(jalon);
  await notice.getByRole('button', { name: 'Faire un nouveau code' }).click();
  await expect(page.getByText('Le code actuel n’a pas été noté')).toBeVisible();
  await page
    .getByRole('button', { name: /Nouveau code|Remplacer|Faire un nouveau code|Renouveler/ })
    .first()
    .click();
  const asking = page.getByRole('dialog');
  await asking.getByLabel('Mot de passe actuel').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await noteRecoveryCode(page);
  await expect(page.getByText('Le code actuel n’a pas été noté')).toBeHidden();
  await page.reload();
  await expect(rail(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an address that names nobody says so', async () => {
  for (const person of ['xyz', 'AAAAAAAAAAAAAAAAAAAAAA', '%2e%2e%2f', 'A'.repeat(400)]) {
    await goTo(page, `#/cases/${person}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Ce dossier n’existe pas' })).toBeVisible();
    await goTo(page, '#/today');
    await expect(page.getByRole('heading', { level: 1, name: 'Ce dossier n’existe pas' })).toBeHidden();
  }
});

test('a name with direction marks and line breaks is kept as it is seen', async () => {
  await addPerson(page, 'Du\u202epont\u200b', 'Jeanne\u2067');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('DUPONT Jeanne');
});

test('names and places of 200 letters break no layout', async () => {
  await addPerson(page, LONG, LONG);
  caseAddress = new URL(page.url()).hash.replace(/\?.*$/, '').replace('/measures', '');
  await examine(jalon);
  await goTo(page, `${caseAddress}?act=summons`);
  const form = page.getByRole('dialog', { name: 'Convoquer' });
  await form.getByLabel('Lieu').fill(LONG);
  await examine(jalon);
  await form.getByRole('button', { name: 'Préparer la convocation' }).click();
  await expect(page.getByRole('region', { name: /^Page 1 sur/ })).toContainText('ANTICONSTITUTIONNELLEMENT');
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await examine(jalon);
  for (const address of ['#/cases', '#/today', '#/deadlines']) {
    await goTo(page, address);
    await examine(jalon);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('anticon');
  await expect(page.getByRole('option').first()).toBeVisible();
  await examine(jalon);
  expect(await overflow(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('at 200 % the button that saves each long form is reached', async () => {
  const zoom = (factor: number): Promise<void> =>
    jalon.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);
  await zoom(2);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(683);
  const forms: readonly (readonly [string, string])[] = [
    ['#/cases/new', 'Créer le dossier'],
    [`${caseAddress}/identity`, 'Enregistrer l’identité'],
    [`${caseAddress}/measures?act=measure`, 'Ajouter la mesure'],
    [`${caseAddress}?act=summons`, 'Préparer la convocation'],
    [`${caseAddress}/interviews?act=interview`, 'Enregistrer la note'],
  ];
  for (const [address, name] of forms) {
    await goTo(page, address);
    const button = page.getByRole('button', { name, exact: true }).last();
    await button.scrollIntoViewIfNeeded();
    await expect(button, address).toBeInViewport({ ratio: 1 });
    // nothing lies over it
    await button.click({ trial: true });
    await goTo(page, '#/today');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await zoom(1);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366);
});

test('a closed case offers to be reopened, and nothing that an open one has', async () => {
  await goTo(page, caseAddress);
  await caseMenu(page, 'Clore le dossier…');
  const closing = page.getByRole('dialog', { name: 'Clore le dossier' });
  await closing.getByLabel('Motif').fill('Fin de mesure');
  await closing.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(closing).toBeHidden();
  await expect(page.getByText(/^Dossier clos le/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Convoquer' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Entretien', exact: true })).toHaveCount(0);
  await examine(jalon);
  await goTo(page, `${caseAddress}/measures`);
  await expect(page.getByRole('tab', { name: /^Mesures/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Ajouter une mesure' })).toHaveCount(0);
  await goTo(page, `${caseAddress}?act=summons`);
  const asked = page.getByRole('dialog', { name: 'Rouvrir le dossier ?' });
  await expect(asked).toContainText('tant qu’il n’est pas rouvert');
  await asked.getByRole('button', { name: 'Rouvrir le dossier' }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByRole('button', { name: 'Convoquer' })).toBeVisible();
});
