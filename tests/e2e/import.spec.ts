import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, willOpen, type OpenJalon } from './openJalon';
import { foundSite, openSettings } from './siteSteps';

// An old list comes in and goes out again: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

const LIST = path.resolve(import.meta.dirname, '../fixtures/import-legacy-300.csv');
let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await willOpen(jalon, LIST);
});
test.afterAll(() => jalon.close());

const examined = (): Promise<void> => examine(jalon);
const fact = (name: string) => page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');

test('an old list shows what each line would do, and a duplicate is decided with the keyboard', async () => {
  await openSettings(page, 'Import');
  await expect(page.getByText('Aucun import jusqu’ici.')).toBeVisible();
  await page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  const views = page.getByRole('navigation', { name: 'Lignes par effet' });
  await expect(views.getByRole('button', { name: /Ligne refusée/ })).toContainText('16');
  await views.getByRole('button', { name: /Doublon/ }).click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(5);
  await examined();
  await page
    .getByRole('button', { name: /^Décider/ })
    .first()
    .press('Enter');
  await expect(page.getByRole('dialog')).toContainText('même personne que la ligne 6');
  await examined();
  await page.getByRole('button', { name: 'Créer un autre dossier' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Enregistrer 281 lignes' })).toBeEnabled();
});

test('once written, it stands among the imports with its figures', async () => {
  await page.getByRole('button', { name: 'Enregistrer 281 lignes' }).click();
  await expect(fact('Dossiers créés')).toHaveText('281', { timeout: 30_000 });
  await expect(fact('Doublons laissés de côté')).toHaveText('3');
  const row = page.getByRole('row', { name: /import-legacy-300\.csv/ });
  await expect(row).toContainText('Terminé');
  await expect(row).toContainText('Camille Verdier');
  await examined();
});

test('it is undone in one click, and says so', async () => {
  await page.getByRole('button', { name: /^Voir/ }).click();
  const panel = page.getByRole('dialog', { name: 'import-legacy-300.csv' });
  await expect(panel.getByRole('heading', { name: '281 dossiers de cet import' })).toBeVisible();
  await examined();
  await panel.getByRole('button', { name: 'Annuler cet import' }).click();
  await expect(panel.locator('dt', { hasText: 'Dossiers retirés' }).locator('xpath=following-sibling::dd[1]')).toHaveText('281', {
    timeout: 30_000,
  });
  await expect(panel.getByRole('button', { name: 'Annuler cet import' })).toHaveCount(0);
  await examined();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: /import-legacy-300\.csv/ })).toContainText('Annulé');
});
