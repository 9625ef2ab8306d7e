import { expect, test, type Page } from '@playwright/test';
import { examine, goTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, foundSite } from './siteSteps';

// Templates of one service, and the notes that start from them: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;
let caseAddress = '';

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Aubrelle', 'Odile');
  caseAddress = new URL(page.url()).hash.replace(/[/?](measures|act).*$/, '');
});
test.afterAll(() => jalon.close());

const transmissible = () => page.getByRole('textbox', { name: /^Transmissible/ });
const picker = () => page.getByRole('combobox', { name: 'Modèle' });

test('a reference template is adapted by the management', async () => {
  await goTo(page, '#/settings/templates');
  await examine(jalon);
  await page.getByRole('button', { name: /^Adapter.*Entretien de suivi/ }).click();
  const form = page.getByRole('dialog', { name: 'Adapter' });
  await form.getByRole('textbox', { name: 'Nom' }).fill('');
  await form.getByRole('button', { name: 'Enregistrer le modèle' }).click();
  await expect(form.getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  await form.getByRole('textbox', { name: 'Nom' }).fill('Suivi à Valbourg');
  await form.getByRole('textbox', { name: 'Trame' }).fill('Transport\n– Horaires tenus');
  await form.getByRole('button', { name: 'Enregistrer le modèle' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('Remplacé par un modèle du service')).toBeVisible();
});

test('an empty note starts from a template, another may take its place, and what is typed is never replaced', async () => {
  await goTo(page, `${caseAddress}/interviews?act=interview`);
  await picker().click();
  await expect(page.getByRole('option', { name: 'Entretien de suivi' })).toHaveCount(0);
  await page.getByRole('option', { name: 'Suivi à Valbourg' }).click();
  await expect(transmissible()).toHaveValue('Transport\n– Horaires tenus');
  await picker().click();
  await page.getByRole('option', { name: 'Visite à domicile' }).click();
  await expect(transmissible()).toHaveValue(/^Lieu et personnes présentes/);
  await transmissible().fill('Reçue ce jour');
  await expect(picker()).toBeDisabled();
  await expect(page.getByText('rien n’y est remplacé')).toBeVisible();
  await examine(jalon);
  await page.getByRole('button', { name: 'Enregistrer', exact: false }).last().click();
  await expect(page.getByText('Reçue ce jour')).toBeVisible();
});
