import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, founder, foundSite } from './siteSteps';

// The screen of those who assign, and the forms that open from it; each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;
const name = `${founder.givenNames} ${founder.familyName}`;
const dialog = (title: string | RegExp) => page.getByRole('dialog', { name: title });

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Brisemiche', 'Paul');
  await addPerson(page, 'Carrelet', 'Aude');
  await page.getByRole('link', { name: 'Affectations', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Affectations' })).toBeVisible();
});
test.afterAll(() => jalon.close());

test('shows the load of each agent, and is free of accessibility faults', async () => {
  const team = page.getByRole('region', { name: 'Agents et charge' });
  await expect(team.getByRole('button', { name: new RegExp(name) })).toContainText('2 dossiers en référent');
  await expect(page.getByRole('heading', { name: 'Aucun dossier ici' })).toBeVisible();
  await team.getByRole('button', { name: new RegExp(name) }).click();
  await expect(page.getByRole('row', { name: /BRISEMICHE/ })).toBeVisible();
  await examine(jalon);
});

test('gives chosen cases to an agent for a time, undone in one go', async () => {
  for (const person of ['BRISEMICHE Paul', 'CARRELET Aude'])
    await page.getByRole('checkbox', { name: new RegExp(person) }).check();
  await page.getByRole('button', { name: 'Affecter…' }).click();
  const sharing = dialog('Affecter 2 dossiers');
  await sharing.getByRole('combobox', { name: 'Rôle dans le suivi' }).click();
  await page.getByRole('option', { name: 'suppléant' }).click();
  await sharing.getByRole('combobox', { name: 'Agent' }).click();
  await page.getByRole('option', { name: new RegExp(`${name}.*charge`) }).click();
  await sharing.getByLabel('Note de passation').fill('Pendant les congés');
  await examine(jalon);
  await sharing.getByRole('button', { name: 'Affecter', exact: true }).click();
  await expect(sharing).toBeHidden();
  await expect(page.getByRole('row', { name: /BRISEMICHE/ })).toContainText('suppléant');
  await page.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect(page.getByText('2 affectations annulées')).toBeVisible();
  await expect(page.getByRole('row', { name: /BRISEMICHE/ })).not.toContainText('suppléant');
});

test('tells the recent assignments and the weights of cases', async () => {
  await page.getByRole('button', { name: 'Répartitions récentes…' }).click();
  await expect(dialog('Répartitions récentes')).toContainText('annulée par');
  await examine(jalon);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Poids des dossiers…' }).click();
  const weights = dialog('Poids des dossiers');
  await weights.getByRole('button', { name: /^Modifier.*suppléant/ }).click();
  const form = dialog('Modifier un poids');
  await form.getByRole('textbox', { name: 'Poids' }).fill('beaucoup');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form.getByText(/Écrivez un nombre/)).toBeVisible();
  await form.getByRole('textbox', { name: 'Poids' }).fill('0,75');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form).toBeHidden();
  await expect(weights.getByRole('row', { name: /suppléant/ })).toContainText('× 0,75');
  await examine(jalon);
  await page.keyboard.press('Escape');
});

test('lets a stand-in give the case back from the case itself', async () => {
  await page.getByRole('checkbox', { name: /CARRELET Aude/ }).check();
  await page.getByRole('button', { name: 'Affecter…' }).click();
  const sharing = dialog('Affecter 1 dossier');
  await sharing.getByRole('combobox', { name: 'Agent' }).click();
  await page.getByRole('option', { name: new RegExp(name) }).click();
  await sharing.getByRole('combobox', { name: 'Rôle dans le suivi' }).click();
  await page.getByRole('option', { name: 'suppléant' }).click();
  await sharing.getByRole('button', { name: 'Affecter', exact: true }).click();
  await expect(sharing).toBeHidden();
  await page.getByRole('row', { name: /CARRELET/ }).dblclick();
  await caseMenu(page, 'Rendre le dossier…');
  const giving = dialog('Rendre le dossier');
  await giving.getByLabel('Note de retour').fill('Rien à signaler');
  await examine(jalon);
  await giving.getByRole('button', { name: 'Rendre le dossier' }).click();
  await expect(giving).toBeHidden();
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await expect(page.getByRole('menuitem', { name: 'Rendre le dossier…' })).toBeHidden();
  await page.getByRole('menuitem', { name: 'Affecter…' }).click();
  await expect(dialog('Affecter le dossier')).toContainText('Retour : Rien à signaler');
});
