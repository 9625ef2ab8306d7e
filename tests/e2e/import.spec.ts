import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openJalon, type OpenJalon } from './openJalon';
import { foundSite, rail } from './siteSteps';

// An old list comes in and goes out again: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

const LIST = path.resolve(import.meta.dirname, '../fixtures/import-legacy-300.csv');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await jalon.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, LIST);
});
test.afterAll(() => jalon.close());

/** The screen at rest breaks no rule of axe. */
async function examined(): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => undefined)))); // a cancelled one rejects
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}`));
  expect(found).toEqual([]);
}

const fact = (name: string) => page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');

test('an old list shows what each line would do, and a duplicate is decided with the keyboard', async () => {
  await rail(page).getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('navigation', { name: 'Pages des réglages' }).getByRole('link', { name: 'Import' }).click();
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
