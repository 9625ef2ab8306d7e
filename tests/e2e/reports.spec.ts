import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { newFolder, openJalon, removeFolder, type OpenJalon } from './openJalon';
import {
  addDirector,
  addMeasure,
  addPerson,
  foundSite,
  handOver,
  lockedHeading,
  openSettings,
  PASSWORD,
  SECOND_PASSWORD,
  unlock,
} from './siteSteps';

// One report, from its first word to its approval, between its author and a director: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

const PROMISE_MS = 300;
const SENTENCE = 'Il se présente à ses rendez-vous et prévient quand il ne peut venir.';
const WRONG = 'Le travail reprend en janvier.';

const folder = newFolder();
let jalon: OpenJalon;
let page: Page;

const open = async (): Promise<void> => {
  jalon = await openJalon(folder);
  page = jalon.page;
};
test.beforeAll(async () => {
  await open();
  await foundSite(page);
  await addDirector(page);
  await addPerson(page, 'Garrigou', 'Clément');
  await addMeasure(page);
});
test.afterAll(async () => {
  await jalon.close();
  removeFolder(folder);
});

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const text = () => page.getByRole('textbox', { name: 'Texte du rapport' });
const press = (keys: string) => page.keyboard.press(keys);

/** Answers yes to a question, by the keyboard. */
async function confirm(question: string, answer: string): Promise<void> {
  await expect(dialog(question).getByRole('button', { name: answer })).toBeFocused();
  await press('Enter');
}

test('a report opens from anywhere in the case on the facts, and its screens are accessible', async () => {
  await press('Alt+r');
  const form = dialog('Nouveau rapport');
  await form.getByRole('combobox', { name: 'Type de rapport' }).fill('situation');
  await page.getByRole('option').first().click();
  await form
    .getByRole('textbox', { name: 'Destinataire' })
    .or(form.getByRole('combobox', { name: 'Destinataire' }))
    .fill('juge de l’application des peines');
  await examine(jalon);
  await form.getByRole('button', { name: 'Ouvrir le rapport' }).click();
  await expect(text()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Parcours du rapport' }).getByText('Brouillon')).toBeVisible();
  await examine(jalon);
});

test('the facts are read beside the text, and inserted by their key as a live block', async () => {
  await text().focus();
  await press('Control+End');
  await press('Alt+f');
  await page.getByRole('button', { name: 'Identité', exact: true }).focus();
  await press('Enter');
  await expect(page.getByRole('region', { name: 'Faits du dossier' }).getByText('GARRIGOU').first()).toBeVisible();
  await expect(text().getByText('A changé depuis')).toHaveCount(0); // nothing changed since it opened
  const blocks = text().getByRole('button', { name: 'Retirer du rapport : Identité' });
  const before = await blocks.count();
  await press('Alt+i');
  await expect(blocks).toHaveCount(before + 1);
});

test('what is typed survives kill -9 within 300 ms', async () => {
  await text().focus();
  await press('Control+End');
  await page.keyboard.type(`${SENTENCE} `);
  await page.keyboard.type(WRONG);
  const lastKey = performance.now();
  await expect.poll(() => performance.now() - lastKey, { intervals: [5] }).toBeGreaterThan(PROMISE_MS);
  await jalon.kill();
  await open();
  await expect(lockedHeading(page)).toBeVisible();
  await unlock(page, PASSWORD);
  await press('g');
  await press('r');
  await page.getByRole('button', { name: 'Mes rapports' }).click();
  await page.getByRole('link', { name: /situation/i }).click();
  await expect(text()).toContainText(SENTENCE);
  await expect(text()).toContainText(WRONG);
});

test('it is handed in by the keyboard, its facts frozen', async () => {
  await press('Alt+s');
  await confirm('Soumettre ce rapport ?', 'Soumettre le rapport');
  await expect(page.getByText('Rapport soumis')).toBeVisible();
  const read = page.getByRole('region', { name: 'Texte soumis' });
  await expect(read).toContainText(SENTENCE);
  await expect(read).toContainText('figé le');
  await expect(page.getByRole('button', { name: 'Approuver' })).toBeHidden();
  await examine(jalon);
});

test('a director reads, comments a passage and returns it without the mouse', async () => {
  await handOver(page, /marchetti/, SECOND_PASSWORD);
  await press('g');
  await press('r');
  const read = page.getByRole('region', { name: 'Texte soumis' });
  await expect(read.getByText(WRONG)).toBeVisible();
  await examine(jalon);
  await read.focus();
  await press('End');
  await press('Alt+o');
  await expect(dialog('Observation sur ce passage')).toBeVisible();
  await page.keyboard.type('Dire depuis quand.');
  await press('Tab');
  await press('Tab');
  await press('Enter');
  await expect(page.getByText('Observation ajoutée')).toBeVisible();
  await press('Alt+v');
  await expect(dialog('Renvoyer ce rapport à son auteur')).toBeVisible();
  await page.keyboard.type('Préciser la reprise du travail.');
  await press('Tab');
  await press('Tab');
  await press('Enter');
  await expect(page.getByText(/^Rapport renvoyé à/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rien à relire' })).toBeVisible();
});

test('its author finds the comment beside the passage, corrects and hands it in again', async () => {
  await handOver(page, /verdier/, PASSWORD);
  await press('g');
  await press('r');
  await page.getByRole('button', { name: 'Mes rapports' }).click();
  await page.getByRole('link', { name: /situation/i }).click();
  await expect(page.getByText('Préciser la reprise du travail.')).toBeVisible();
  await expect(page.getByText('Dire depuis quand.')).toBeVisible();
  await text().focus();
  await press('Control+End');
  await page.keyboard.type(' Le contrat est signé le 3 janvier.');
  await page.getByRole('button', { name: /^Marquer comme traitée/ }).click();
  await expect(page.getByText(/^Traitée par/)).toBeVisible();
  await press('Alt+s');
  await confirm('Soumettre ce rapport ?', 'Soumettre le rapport');
  await expect(page.getByRole('region', { name: 'Texte soumis' })).toContainText('signé le 3 janvier');
});

test('the director sees the difference and approves by the keyboard', async () => {
  await handOver(page, /marchetti/, SECOND_PASSWORD);
  await press('g');
  await press('r');
  await expect(page.getByRole('region', { name: 'Texte soumis' }).getByText(WRONG)).toBeVisible();
  await press('Alt+d');
  await expect(page.getByText('Comparé à la version 1')).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: 'contrat' })).toBeVisible();
  await examine(jalon);
  await press('Alt+a');
  await confirm('Approuver ce rapport ?', 'Approuver le rapport');
  await expect(page.getByText('Rapport approuvé')).toBeVisible();
});

test('the service writes its own template of a type, in the same editor', async () => {
  await handOver(page, /verdier/, PASSWORD);
  await openSettings(page, 'Modèles de rapports');
  await page
    .getByRole('button', { name: /^Adapter/ })
    .first()
    .click();
  const form = dialog(/^Modèle du service/);
  await expect(form.getByRole('textbox', { name: 'Texte du modèle' })).toBeVisible();
  await form.getByRole('textbox', { name: 'Texte du modèle' }).focus();
  await press('Control+End');
  await page.keyboard.type('Formule du service.');
  await form.getByRole('button', { name: 'Enregistrer une nouvelle version' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('Modèle du service, version 1')).toBeVisible();
  await examine(jalon);
});
