import { expect, test, type Page } from '@playwright/test';
import { activePdf, docx, plainPdf, tiff } from '../fixtures/outsideFiles';
import { examine, goTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, foundSite } from './siteSteps';

// Files from outside in one case: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Valdoré', 'Inès');
  await page.getByRole('tab', { name: /^Documents/ }).click();
});
test.afterAll(() => jalon.close());

const form = () => page.getByRole('dialog', { name: 'Classer le fichier' });
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const choose = async (...files: ReturnType<typeof file>[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Ajouter des fichiers' }).click();
  await (await chooser).setFiles(files);
};

test('files are filed one after the other, as their names let one guess', async () => {
  await choose(file('Attestation_2026-03-04.pdf', await plainPdf(2, 'Attestation')), file('scan.tif', tiff(3)));
  await expect(form().getByRole('textbox', { name: 'Titre' })).toHaveValue('Attestation 2026-03-04', { timeout: 30_000 });
  await examine(jalon);
  await form().getByRole('button', { name: 'Ajouter au dossier' }).click();
  await expect(form().getByRole('textbox', { name: 'Titre' })).toHaveValue('scan', { timeout: 30_000 });
  await form().getByRole('button', { name: 'Ajouter au dossier' }).click();
  await expect(form()).toBeHidden();
  await expect(page.getByRole('button', { name: /^scan/ })).toContainText('3 pages');
  await expect(page.getByRole('region', { name: /^Page 1/ })).toBeVisible();
});

test('what acts in a file is taken out, and one is told; what is not a paper is refused', async () => {
  await choose(file('bulletin.pdf', await activePdf()));
  await expect(form()).toContainText('Retiré avant de garder ce fichier', { timeout: 30_000 });
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(form()).toBeHidden();
  await choose(file('facture.pdf', Buffer.from('MZ program')));
  await expect(page.getByText('facture.pdf – Ce format n’est pas accepté')).toBeVisible({ timeout: 30_000 });
});

test('a file is dropped on the case, and a text document shows its words', async () => {
  const bytes = [...docx('Lettre au service')];
  const data = await page.evaluateHandle(content => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(content)], 'courrier.docx'));
    return transfer;
  }, bytes);
  await page.getByRole('region', { name: 'Documents du dossier' }).dispatchEvent('drop', { dataTransfer: data });
  await expect(form().getByRole('textbox', { name: 'Titre' })).toHaveValue('courrier', { timeout: 30_000 });
  await form().getByRole('button', { name: 'Ajouter au dossier' }).click();
  await expect(page.getByRole('group', { name: 'Texte du document' })).toContainText('Lettre au service');
  await examine(jalon);
});

test('the palette finds the words of a file, and opens it', async () => {
  await goTo(page, '#/today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lettre service');
  const found = page.getByRole('group', { name: 'Dans les fichiers reçus' }).getByRole('option');
  await expect(found).toContainText('Lettre au service');
  await examine(jalon);
  await found.click();
  await expect(page.getByRole('group', { name: 'Texte du document' })).toContainText('Lettre au service');
});

test('what was filed is corrected, its pages put in order with those of another file by the keyboard', async () => {
  const chosen = (name: string) => page.getByRole('menuitem', { name });
  const open = async (title: RegExp, action: string): Promise<void> => {
    await page.getByRole('button', { name: title }).click();
    await page.getByRole('button', { name: 'Ce fichier' }).click();
    await chosen(action).click();
  };
  await open(/^Attestation/, 'Corriger le classement');
  const correction = page.getByRole('dialog', { name: 'Corriger le classement' });
  await correction.getByRole('textbox', { name: 'Titre' }).fill('Attestation de travail');
  await examine(jalon);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Attestation de travail/ })).toBeVisible();

  await open(/^Attestation de travail/, 'Organiser les pages');
  const pages = page.getByRole('dialog', { name: 'Organiser les pages' });
  const lines = pages.getByRole('list', { name: 'Pages, dans leur ordre' }).getByRole('listitem');
  await expect(lines).toHaveCount(2);
  await pages.getByRole('button', { name: 'Tourner vers la droite : Page 1,' }).press('Enter');
  await expect(lines.first()).toContainText('tournée de 90°');
  await pages.getByRole('button', { name: 'Descendre : Page 1,' }).press('Enter');
  await expect(lines.first()).toContainText('Page 2');
  // the page went to the end: its button that still acts has the focus
  await expect(pages.getByRole('button', { name: 'Tourner vers la droite : Page 1,' })).toBeFocused();
  await pages.getByRole('combobox', { name: 'Joindre les pages d’un autre fichier' }).click();
  await page.getByRole('option', { name: 'scan' }).click();
  await expect(lines).toHaveCount(5);
  await pages.getByRole('button', { name: 'Écarter : Page 2, scan' }).press('Enter');
  await expect(lines).toHaveCount(4);
  // the tip of a button stands outside of the dialog: it goes with the focus
  await pages.getByRole('textbox', { name: 'Titre' }).focus();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await examine(jalon);
  await pages.getByRole('button', { name: 'Faire le document' }).click();
  await expect(pages).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /pages organisées/ })).toContainText('4 pages');
  await expect(page.getByRole('region', { name: /^Page 1/ })).toContainText('Attestation 2');

  await open(/^scan/, 'Retirer du dossier');
  const removal = page.getByRole('dialog', { name: 'Retirer du dossier' });
  await removal.getByRole('textbox', { name: 'Motif du retrait' }).fill('Numérisé en double');
  await examine(jalon);
  await page.keyboard.press('Enter');
  await expect(removal).toBeHidden();
  await expect(page.getByRole('button', { name: /^scan/ })).toHaveCount(0);
});
