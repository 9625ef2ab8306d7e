import { expect, test, type Page } from '@playwright/test';
import { plainPdf } from '../fixtures/outsideFiles';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

// The file of one case, then its archive: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Valdoré', 'Inès');
  await page.getByRole('tab', { name: /^Documents/ }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Ajouter des fichiers' }).click();
  const buffer = Buffer.from(await plainPdf(3, 'Jugement'));
  await (await chooser).setFiles([{ name: 'Jugement.pdf', mimeType: 'application/pdf', buffer }]);
  const filing = dialog('Classer le fichier');
  await filing.getByRole('button', { name: 'Ajouter au dossier' }).click({ timeout: 30_000 });
  await expect(filing).toBeHidden();
});
test.afterAll(() => jalon.close());

const dialog = (name: string) => page.getByRole('dialog', { name });
const assembling = () => dialog('Assembler le dossier');
const pieces = () => assembling().getByRole('list', { name: 'Pièces', exact: true }).getByRole('listitem');

test('the pieces of a case file are moved and left out by the keyboard', async () => {
  await caseMenu(page, 'Assembler le dossier');
  await expect(pieces().filter({ hasText: 'Jugement' })).toContainText('3 pages');
  await expect(assembling().getByRole('button', { name: 'Monter : Identité' })).toBeDisabled();
  await examine(jalon);
  await assembling().getByRole('button', { name: 'Descendre : Identité' }).press('Enter');
  await expect(pieces().nth(1)).toContainText('D2');
  await expect(pieces().nth(1)).toContainText('Identité');
  await pieces().first().getByRole('checkbox').press('Space');
  await expect(pieces().first()).not.toContainText('D1');
  await expect(pieces().nth(1)).toContainText('D1');
});

test('pages are masked, those that the piece does not have are refused, and the extract is assembled', async () => {
  await assembling().getByRole('button', { name: 'Occulter dans : Jugement' }).press('Enter');
  const field = assembling().getByRole('textbox', { name: 'Pages à laisser de côté' });
  await field.fill('9');
  await expect(assembling()).toContainText('de 1 à 3');
  await examine(jalon);
  await field.fill('2-3');
  await assembling().getByRole('button', { name: 'Revenir aux pièces' }).press('Enter');
  await expect(pieces().filter({ hasText: 'Jugement' })).toContainText('sans les pages 2-3');
  await examine(jalon);
  await assembling().getByRole('combobox', { name: 'Destinataire' }).fill('JAP, cabinet 2');
  await assembling().getByRole('button', { name: 'Assembler', exact: true }).click();
  await expect(page.getByText(/^Dossier assemblé\s:\s\d+\spages$/)).toBeVisible({ timeout: 30_000 });
});

test('a closed case is archived from its menu, once one has read what leaves', async () => {
  await caseMenu(page, 'Clore le dossier…');
  const closing = dialog('Clore le dossier');
  await closing.getByRole('textbox', { name: 'Motif' }).fill('Fin de mesure');
  await closing.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(closing).toBeHidden();
  await caseMenu(page, 'Archiver le dossier…');
  const archiving = page.getByRole('alertdialog').or(page.getByRole('dialog')).filter({ hasText: 'SEDA 2.3' });
  await expect(archiving).toContainText('n’est pas chiffré');
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(archiving).toBeHidden();
});
