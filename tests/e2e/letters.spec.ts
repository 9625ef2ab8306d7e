import { expect, test, type Page } from '@playwright/test';
import { examine, goTo as leadTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { caseMenu, openDemo, openSettings } from './siteSteps';

// The letters of the demo site: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await openDemo(page);
});
test.afterAll(() => jalon.close());

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const firstPage = () => page.getByRole('region', { name: /^Page 1/ });

test('the list of the reception is prepared from the day', async () => {
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await page.getByRole('menuitem', { name: 'Liste d’accueil…' }).click();
  const panel = dialog('Liste d’accueil');
  await panel.getByRole('button', { name: 'Préparer la liste' }).click();
  await expect(panel.getByRole('status').first()).toContainText('attend');
  await expect(firstPage()).toBeVisible();
  await expect(firstPage()).toContainText('Accueil du jour');
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('those of a list are summoned together, and those left out are named', async () => {
  await leadTo(page, '#/cases');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  for (const at of [1, 2, 3]) await page.getByRole('row').nth(at).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Courriers' }).click();
  await page.getByRole('menuitem', { name: 'Convoquer les personnes de la liste…' }).click();
  const panel = dialog('Convocations groupées');
  await expect(panel).toContainText('3 personnes choisies');
  await expect(panel.getByText(/convocations? à préparer/)).toBeVisible();
  await examine(jalon);
  await panel.getByRole('textbox', { name: 'Durée (min)' }).fill('mille');
  await panel.getByRole('button', { name: 'Préparer les convocations' }).click();
  await expect(panel.getByRole('alert')).toContainText('Un champ est à corriger');
  await panel.getByRole('textbox', { name: 'Durée (min)' }).fill('30');
  await panel.getByRole('button', { name: /^(Préparer les convocations|Convoquer quand même)$/ }).click();
  const paper = firstPage();
  const dayOff = panel.getByRole('button', { name: 'Convoquer quand même' });
  await expect(paper.or(dayOff)).toBeVisible();
  if (await dayOff.isVisible()) await dayOff.click();
  await expect(paper).toContainText('Convocation');
  await expect(panel.getByText(/convocations? prêtes?/)).toBeVisible();
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('addresses are put on labels', async () => {
  await page.getByRole('button', { name: 'Courriers' }).click();
  await page.getByRole('menuitem', { name: 'Étiquettes et enveloppes…' }).click();
  const panel = dialog('Étiquettes et enveloppes');
  await panel.getByRole('textbox', { name: 'Étiquettes déjà prises' }).fill('4');
  await panel.getByRole('button', { name: 'Préparer les adresses' }).click();
  await expect(firstPage()).toBeVisible();
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test('a letter is written from the menu of a case and kept among its papers', async () => {
  await page.getByRole('row').nth(1).press('Enter');
  await expect(page.getByRole('tablist')).toBeVisible();
  await caseMenu(page, 'Écrire un courrier…');
  const form = dialog('Écrire un courrier');
  await examine(jalon);
  await form
    .getByRole('combobox', { name: 'Courrier' })
    .or(form.getByRole('textbox', { name: 'Courrier' }))
    .first()
    .click();
  await page.getByRole('option', { name: 'Mise en garde' }).click();
  await expect(form.getByRole('textbox', { name: 'Texte' })).toHaveValue(/obligations de votre suivi/);
  await form.getByRole('textbox', { name: 'Objet' }).fill('Absences répétées');
  await form.getByRole('button', { name: 'Préparer le courrier' }).click();
  await expect(dialog('Courrier prêt')).toBeVisible();
  await expect(firstPage()).toContainText('Mise en garde');
  await examine(jalon);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /^Documents/ }).click();
  await expect(page.getByText('Mise en garde – Absences répétées').first()).toBeVisible();
});

test('what letters say stands in the settings', async () => {
  await openSettings(page, 'Textes des courriers');
  await expect(page.getByRole('cell', { name: 'Fiche de liaison' })).toBeVisible();
  await examine(jalon);
});
