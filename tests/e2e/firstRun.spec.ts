import { expect, test } from '@playwright/test';
import { openJalon, type OpenJalon } from './openJalon';
import { fillFounding, founder, lockedHeading, noteRecoveryCode, PASSWORD, rail, unlock } from './siteSteps';

// One workstation, from its first start on: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let recoveryCode = '';
const login = 'cverdier';
const NEW_PASSWORD = 'onze merles chantent sous la pluie';

test.beforeAll(async () => {
  jalon = await openJalon();
});
test.afterAll(() => jalon.close());

test('a new workstation offers three doors, and the one that joins a site says why it is closed', async () => {
  const { page } = jalon;
  await expect(page.getByRole('heading', { level: 1, name: 'Bienvenue dans Jalon' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Fonder un site',
    'Rejoindre un site',
    'Découvrir avec le site de démonstration',
  ]);
  const join = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Rejoindre un site' }) });
  await expect(join).toContainText('synchronisation');
  await expect(join).toContainText('Pas encore disponible');
  await expect(join.getByRole('button')).toHaveCount(0);
});

test('a weak password is refused with its reason, and what was typed stays', async () => {
  const { page } = jalon;
  await page.getByRole('button', { name: 'Fonder un site' }).click();
  await fillFounding(page, 'court');
  await expect(page.getByLabel('Identifiant')).toHaveValue(login);
  const refused = async (password: string, reason: string): Promise<void> => {
    await page.getByLabel('Nouveau mot de passe').fill(password);
    await page.getByLabel('Le même, une seconde fois').fill(password);
    await expect(page.getByText(reason)).toBeVisible();
    await page.getByRole('button', { name: 'Fonder le site' }).click();
    await expect(page.getByLabel('Nouveau mot de passe')).toBeFocused();
  };
  await refused('court', 'Encore trop court');
  await refused('abababababababab', 'Trop de caractères répétés');
  await refused(`un-mot-${login}-long`, 'Il contient l’identifiant');
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD);
  await expect(page.getByText('Mot de passe accepté')).toBeVisible();
  await expect(page.getByText('Les deux saisies diffèrent')).toBeVisible();
  await expect(page.getByLabel('Nom du service')).toHaveValue('SPIP de la Vallée');
});

test('what is missing is named, field by field', async () => {
  const { page } = jalon;
  await page.getByLabel('Nom du service').fill('');
  await page.getByRole('button', { name: 'Fonder le site' }).click();
  await expect(page.getByLabel('Nom du service')).toBeFocused();
  await expect(page.getByText('Indiquez le nom du service')).toBeVisible();
  await page.getByRole('button', { name: 'Revenir' }).click();
  await page.getByRole('button', { name: 'Fonder un site' }).click();
  await expect(page.getByLabel('Nom de l’antenne')).toHaveValue('Valbourg');
});

test('the site is founded once its recovery code was noted', async () => {
  const { page } = jalon;
  await fillFounding(page);
  await page.getByRole('button', { name: 'Fonder le site' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Code de récupération' })).toBeVisible();
  await expect(rail(page)).toBeHidden();
  await page.getByLabel(/^Recopiez le groupe/).fill('!!!!');
  await page.getByRole('button', { name: 'J’ai noté ce code' }).click();
  await expect(page.getByText('Ce n’est pas ce groupe')).toBeVisible();
  recoveryCode = await noteRecoveryCode(page);
  expect(recoveryCode).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/);
  await expect(rail(page)).toBeVisible();
  await expect(page.getByRole('button', { name: `${founder.givenNames} ${founder.familyName}` })).toBeVisible();
  await expect(page.getByText(recoveryCode.slice(0, 4), { exact: true })).toHaveCount(0);
});

test('wrong passwords are told, then cost a wait that counts down', async () => {
  const { page } = jalon;
  await page.getByRole('button', { name: `${founder.givenNames} ${founder.familyName}` }).click();
  await page.getByRole('menuitem', { name: 'Verrouiller' }).click();
  await expect(lockedHeading(page)).toBeVisible();
  const field = page.getByLabel('Mot de passe', { exact: true });
  const enter = page.getByRole('button', { name: 'Déverrouiller' });
  await expect(field).toBeFocused();
  for (const attempt of [1, 2, 3]) {
    await field.fill(`faux mot de passe ${attempt}`);
    await enter.click();
    await expect(page.getByRole('alert')).toContainText('Mot de passe incorrect');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
  }
  const wait = page.getByText(/^Nouvel essai dans \d+ secondes?$/);
  await expect(wait).toBeVisible();
  await expect(enter).toBeDisabled();
  const seconds = async (): Promise<number> => Number(/\d+/.exec(await wait.innerText())?.[0]);
  const first = await seconds();
  expect(first).toBeLessThanOrEqual(5);
  await expect.poll(seconds).toBeLessThan(first);
  await expect(enter).toBeEnabled({ timeout: 10_000 });
});

test('the right password opens the vault again', async () => {
  const { page } = jalon;
  await unlock(page);
  await expect(rail(page)).toBeVisible();
});

test('the recovery code gives a new password, and a wrong code nothing', async () => {
  const { page } = jalon;
  await page.keyboard.press('Control+L');
  await expect(lockedHeading(page)).toBeVisible();
  await page.getByRole('button', { name: 'Mot de passe oublié' }).click();
  await page.getByLabel('Nouveau mot de passe').fill(NEW_PASSWORD);
  await page.getByLabel('Le même, une seconde fois').fill(NEW_PASSWORD);
  const code = page.getByLabel('Code de récupération');
  const change = page.getByRole('button', { name: 'Changer le mot de passe' });
  await code.fill(recoveryCode.replace(/.$/, sign => (sign === '7' ? '8' : '7')));
  await change.click();
  await expect(page.getByRole('alert')).toContainText('Le code comporte une faute de frappe');
  await code.fill(recoveryCode.toLowerCase().replaceAll('-', ' '));
  await change.click();
  await expect(lockedHeading(page)).toBeHidden();
  await expect(rail(page)).toBeVisible();
  await page.keyboard.press('Control+L');
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await expect(page.getByRole('alert')).toContainText('Mot de passe incorrect');
  await unlock(page, NEW_PASSWORD);
  await expect(rail(page)).toBeVisible();
});
