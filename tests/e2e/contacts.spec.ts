import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Estuaire', 'Tom');
});
test.afterAll(() => jalon.close());

test('a relative and a forbidden contact stand apart in the case, and a likeness is told', async () => {
  await caseMenu(page, 'Ajouter une mesure');
  const panel = page.getByRole('dialog', { name: 'Ajouter une mesure' });
  await panel.getByRole('combobox', { name: 'Type de mesure' }).fill('SPROB');
  await page
    .getByRole('option', { name: /^SPROB/ })
    .first()
    .click();
  await panel.getByRole('textbox', { name: 'Début' }).fill('2/3/2026');
  await panel.getByRole('checkbox', { name: /Ne pas contacter la victime/ }).check();
  await panel.getByRole('button', { name: 'Ajouter la mesure' }).click();
  await expect(panel).toBeHidden();

  await caseMenu(page, 'Modifier l’identité');
  const form = page.getByRole('form', { name: 'Modifier l’identité' });
  for (const [rank, name] of [
    [0, 'Rose Estuaire'],
    [1, 'Yann Marlot'],
    [2, 'Marlot Yann'],
  ] as const) {
    await form.getByRole('button', { name: 'Ajouter un contact' }).click();
    await form.getByRole('textbox', { name: 'Nom du contact' }).nth(rank).fill(name);
  }
  await form.getByRole('combobox', { name: 'Peut être informé' }).first().click();
  await page.getByRole('option', { name: 'Des rendez-vous' }).click();
  await form.getByRole('textbox', { name: 'Accord de la personne le' }).fill('2/11/2026');
  await form.getByRole('checkbox', { name: 'À joindre en cas d’urgence' }).first().check();
  await form.getByRole('combobox', { name: 'Contact interdit par' }).nth(1).click();
  await page.getByRole('option', { name: /Ne pas contacter la victime/ }).click();
  await examine(jalon);
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form).toBeHidden();

  await expect(page.getByText('À joindre en cas d’urgence')).toBeVisible();
  await expect(page.getByText(/^Peut être informé.*Des rendez-vous.*accord du/)).toBeVisible();
  await expect(page.getByText('Contacts interdits')).toBeVisible();
  await expect(page.getByText('Ressemble à un contact interdit')).toHaveCount(1);
  await examine(jalon);

  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('dialog').getByRole('note')).toContainText('Yann Marlot');
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('tab', { name: /^Mesures et obligations/ }).click();
  await page.getByRole('button', { name: 'Orienter vers un partenaire' }).click();
  await expect(page.getByRole('dialog').getByRole('note')).toContainText('Yann Marlot');
});
