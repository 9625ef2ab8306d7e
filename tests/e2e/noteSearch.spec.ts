import { expect, test, type Page } from '@playwright/test';
import { examine, goTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, foundSite } from './siteSteps';

// Notes of one case, found again: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Aubrelle', 'Odile');
});
test.afterAll(() => jalon.close());

async function write(drawer: RegExp, text: string): Promise<void> {
  await page.keyboard.press('Alt+e');
  await page.getByRole('textbox', { name: drawer }).fill(text);
  await page.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(page.getByRole('article').getByText(text)).toBeVisible();
}

test('the notes of a case are searched from its tab', async () => {
  await write(/^Transmissible/, 'Visite d’un appartement à Valbourg');
  await write(/^Confidences/, 'Craint son voisin');
  const list = page.getByRole('region', { name: 'Notes d’entretien' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('searchbox', { name: 'Chercher dans les notes' }).fill('appart');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await examine(jalon);
  await list.getByRole('searchbox').fill('introuvable');
  await expect(list.getByText('Aucune note de ce dossier')).toBeVisible();
});

test('the palette finds them with an excerpt, and opens the case at its notes', async () => {
  await goTo(page, '#/today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('appartement');
  const found = page.getByRole('group', { name: 'Dans les notes' }).getByRole('option');
  await expect(found).toContainText('Visite d’un appartement');
  await examine(jalon);
  await found.click();
  await expect(page.getByRole('tab', { name: /^Entretiens/ })).toHaveAttribute('aria-selected', 'true');
});
