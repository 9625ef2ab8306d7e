import { expect, test, type Page } from '@playwright/test';
import { examine, goTo as leadTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { caseMenu, openDemo } from './siteSteps';

// The forms and dialogs of the demo site, each with what can be wrong in it.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;
/** Address of a case of the caseload. */
let caseAddress = '';

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await openDemo(page);
  await goTo('#/cases');
  await page.getByRole('grid').getByRole('row').nth(1).press('Enter');
  await expect(page.getByRole('tablist')).toBeVisible();
  caseAddress = new URL(page.url()).hash;
});
test.afterAll(() => jalon.close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const goTo = (hash: string): Promise<void> => leadTo(page, hash);
const check = (): Promise<void> => examine(jalon);

const choose = (entry: string): Promise<void> => caseMenu(page, entry);

test('a measure with a suspension and its other dates, with what is wrong in them', async () => {
  await goTo(`${caseAddress}/measures?act=measure`);
  const panel = page.getByRole('dialog', { name: 'Ajouter une mesure' });
  await panel.getByRole('button', { name: 'Ajouter une suspension' }).click();
  await panel.getByRole('textbox', { name: 'Reprise le' }).fill('11/6/2026');
  await panel.getByText('Autres dates', { exact: true }).click();
  await panel.getByRole('textbox', { name: 'Audience de renvoi' }).fill('31/2/2026');
  await panel.getByRole('button', { name: 'Ajouter la mesure' }).click();
  await expect(panel.getByRole('alert')).toContainText('3 champs sont à corriger');
  await check();
  await panel.getByRole('button', { name: 'Fermer' }).last().click();
  await expect(panel).toBeHidden();
});

test('a decision about a measure, with what is wrong in it, and its end explained', async () => {
  await goTo(`${caseAddress}/measures`);
  await page.getByText('Calcul pas à pas', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Décision…' }).first().click();
  await check();
  await page.getByRole('menuitem', { name: 'Fin de mesure…' }).click();
  const deciding = page.getByRole('dialog', { name: 'Fin de mesure' });
  await deciding.getByRole('textbox', { name: 'Dernier jour de la mesure' }).fill('31/2/2026');
  await deciding.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await expect(deciding.getByRole('alert')).toContainText('Un champ est à corriger');
  await check();
  await page.keyboard.press('Escape');
  await expect(deciding).toBeHidden();
});

test('an assessment and a goal, with what is wrong in them', async () => {
  await goTo(`${caseAddress}/assessment`);
  await page.getByRole('button', { name: 'Nouvelle évaluation' }).click();
  const form = page.getByRole('form', { name: 'Nouvelle évaluation' });
  await form.getByRole('textbox', { name: 'Date' }).fill('31/2/2026');
  await form.getByRole('button', { name: 'Enregistrer l’évaluation' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await check();
  await goTo(`${caseAddress}/summary`);
  await goTo(`${caseAddress}/assessment`);
  await page.getByRole('button', { name: 'Fixer un objectif' }).click();
  const goal = page.getByRole('dialog', { name: 'Fixer un objectif' });
  await goal.getByRole('button', { name: 'Enregistrer l’objectif' }).click();
  await expect(goal.getByRole('alert')).toBeVisible();
  await check();
  await page.keyboard.press('Escape');
  await expect(goal).toBeHidden();
});

test('what is due: several chosen and waived without a reason, the list on paper, the calendar', async () => {
  await goTo('#/deadlines');
  const rows = page.getByRole('grid').getByRole('row');
  await rows.nth(2).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 échéances sélectionnées')).toBeVisible();
  await check();
  await page.keyboard.press('e');
  const waiving = page.getByRole('dialog', { name: 'Écarter 2 échéances' });
  await waiving.getByRole('button', { name: 'Écarter' }).click();
  await expect(waiving.getByRole('alert')).toBeVisible();
  await check();
  await page.keyboard.press('Escape');
  await expect(waiving).toBeHidden();
  await page.getByRole('button', { name: 'Emporter' }).click();
  await page.getByRole('menuitem', { name: 'Fichier d’agenda (ICS)…' }).click();
  const calendar = page.getByRole('dialog', { name: 'Fichier d’agenda' });
  await expect(calendar).toBeVisible();
  await check();
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await page.getByRole('button', { name: 'Emporter' }).click();
  await page.getByRole('menuitem', { name: 'Liste de secours (papier)…' }).click();
  const list = page.getByRole('dialog', { name: 'Liste de secours' });
  await list.getByRole('button', { name: 'Préparer la liste' }).click();
  await expect(list.getByRole('region', { name: /^Page 1 sur/ })).toContainText('SPIP');
  await check();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test('the closing of a case, with what is wrong in it', async () => {
  await goTo(caseAddress);
  await choose('Clore le dossier…');
  const closing = page.getByRole('dialog', { name: 'Clore le dossier' });
  await closing.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(closing.getByRole('alert')).toContainText('Un champ est à corriger');
  await check();
  await page.keyboard.press('Escape');
  await expect(closing).toBeHidden();
  await expect(page.getByRole('button', { name: 'Autres actions' })).toBeFocused();
});

test('a letter, as it was made and in its case', async () => {
  await goTo(`${caseAddress}?act=summons`);
  await page.getByRole('button', { name: 'Préparer la convocation' }).click();
  await expect(page.getByRole('dialog', { name: 'Convocation prête' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^Page 1 sur/ })).toContainText('SPIP');
  await check();
  await goTo(`${caseAddress}/documents`);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: /^Page 1 sur/ })).toContainText('SPIP');
  await check();
});

test('the palette and the list of keys', async () => {
  await goTo('#/today');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gar');
  await expect(page.getByRole('option').filter({ hasText: 'GAR' }).first()).toBeVisible();
  await check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
  await check();
  await page.keyboard.press('Escape');
});

test('the question before a case outside the caseload', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('gar');
  await page
    .getByRole('group', { name: /^Hors de mes dossiers/ })
    .getByRole('option')
    .first()
    .click();
  await expect(heading('Ce dossier n’est pas dans votre portefeuille')).toBeVisible();
  await check();
});
