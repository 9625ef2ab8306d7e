import { expect, test, type Page } from '@playwright/test';
import { examine, goTo as leadTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { openDemo } from './siteSteps';

// Hours of work of one person of the demo site: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await openDemo(page);
  await leadTo(page, '#/cases');
  await page.getByRole('row').filter({ hasText: 'TIG' }).first().press('Enter');
  await expect(page.getByRole('tablist')).toBeVisible();
  await leadTo(page, `${new URL(page.url()).hash}/measures`);
});
test.afterAll(() => jalon.close());

const work = () => page.getByRole('region', { name: 'Travail à effectuer' }).first();
const dialog = (name: string) => page.getByRole('dialog', { name });

test('the hours of a measure, what remains and by when', async () => {
  await expect(work().getByText('À accomplir au plus tard le')).toBeVisible();
  await expect(work().getByRole('progressbar')).toBeVisible();
  await examine(jalon);
});

test('a day is noted in one click, and taken back', async () => {
  await work().getByRole('button', { name: 'Autres actions sur le placement' }).first().click();
  await page.getByRole('menuitem', { name: 'Noter un jour…' }).click();
  await dialog('Jour de travail').getByRole('textbox', { name: 'Durée effectuée' }).fill('beaucoup');
  await dialog('Jour de travail').getByRole('button', { name: 'Enregistrer le jour' }).click();
  await expect(dialog('Jour de travail').getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  await dialog('Jour de travail').getByRole('textbox', { name: 'Durée effectuée' }).fill('3 h 30');
  await dialog('Jour de travail').getByRole('button', { name: 'Enregistrer le jour' }).click();
  await expect(dialog('Jour de travail')).toBeHidden();
  await expect(work().getByRole('cell', { name: '3 h 30' }).first()).toBeVisible();
});

test('days are planned on chosen weekdays', async () => {
  await work().getByRole('button', { name: 'Prévoir des jours' }).first().click();
  const planning = dialog('Prévoir des jours');
  await planning.getByRole('button', { name: 'Prévoir ces jours' }).click();
  await expect(planning.getByRole('alert')).toBeVisible();
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(planning).toBeHidden();
});

test('the sheet to sign is kept among the papers', async () => {
  await work().getByRole('button', { name: 'Feuille de présence…' }).first().click();
  const sheet = dialog('Feuille de présence');
  await sheet.getByRole('textbox', { name: 'Du' }).fill('-30');
  await page.keyboard.press('Tab');
  await sheet.getByRole('textbox', { name: 'Au' }).fill('+60');
  await page.keyboard.press('Tab');
  await sheet.getByRole('button', { name: 'Préparer la feuille' }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole('tab', { name: /^Documents/ }).click();
  await expect(page.getByText('Feuille de présence').first()).toBeVisible();
});

test('hosts and posts stand in the settings', async () => {
  await leadTo(page, '#/settings/work');
  await expect(page.getByRole('region', { name: 'Ressourcerie du Quai' })).toContainText('Habilitation à renouveler');
  await examine(jalon);
  await page.getByRole('button', { name: 'Ajouter une structure' }).click();
  const form = dialog('Ajouter une structure');
  await form.getByRole('button', { name: 'Enregistrer la structure' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await examine(jalon);
  await page.keyboard.press('Escape');
});
