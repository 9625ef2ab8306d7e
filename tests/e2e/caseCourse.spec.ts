import { expect, test, type Page } from '@playwright/test';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, fillMeasure, founder, foundSite } from './siteSteps';

// One case, from its assignment to its closing: each test goes on where the one before stopped.
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

const dialog = (name: string) => page.getByRole('dialog', { name });
const choose = (entry: string): Promise<void> => caseMenu(page, entry);

test('a case without a referent is given to an agent, with a handover note', async () => {
  await choose('Affecter…');
  const assigning = dialog('Affecter le dossier');
  await assigning.getByRole('button', { name: 'Mettre fin aujourd’hui' }).click();
  await expect(assigning.getByText(/jusqu’au/).first()).toBeVisible();
  await assigning.getByRole('button', { name: 'Affecter', exact: true }).click();
  await expect(assigning.getByRole('alert')).toContainText('Un champ est à corriger');
  await assigning.getByRole('combobox', { name: 'Agent' }).click();
  await page.getByRole('option', { name: `${founder.givenNames} ${founder.familyName}` }).click();
  await assigning.getByLabel('Note de passation').fill('Premier rendez-vous à fixer');
  await assigning.getByRole('button', { name: 'Affecter', exact: true }).click();
  await expect(assigning).toBeHidden();
  await choose('Affecter…');
  await expect(assigning.getByText('Premier rendez-vous à fixer')).toBeVisible();
  await assigning.getByRole('button', { name: 'Fermer' }).last().click();
  await expect(assigning).toBeHidden();
});

test('a suspension moves the computed end of a measure', async () => {
  const panel = await fillMeasure(page);
  await panel.getByRole('button', { name: 'Ajouter une suspension' }).click();
  await panel.getByRole('textbox', { name: 'Suspendue du' }).fill('1/6/2026');
  await page.keyboard.press('Tab');
  await expect(panel.getByText('Fin inconnue tant que la suspension dure.')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Reprise le' }).fill('11/6/2026');
  await page.keyboard.press('Tab');
  await expect(panel.getByText(/Fin calculée.*12\s+mars\s+2028/)).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Audience de renvoi' })).toBeHidden();
  await panel.getByText('Autres dates', { exact: true }).click();
  await panel.getByRole('textbox', { name: 'Audience de renvoi' }).fill('15/4/2026');
  await panel.getByRole('button', { name: 'Ajouter la mesure' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByLabel('Jugement et déroulement')).toContainText(/12\s+mars\s+2028/);
});

test('a case whose measure runs is closed once that is confirmed, and reopened', async () => {
  await choose('Clore le dossier…');
  const closing = dialog('Clore le dossier');
  await closing.getByRole('textbox', { name: 'Motif' }).fill('Dessaisissement');
  await closing.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(closing.getByRole('alert')).toContainText('Une mesure est encore en cours');
  await closing.getByRole('checkbox', { name: 'Clore malgré tout' }).check();
  await closing.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(closing).toBeHidden();
  await expect(page.getByText(/^Dossier clos le/)).toBeVisible();
  await page.getByRole('button', { name: 'Rouvrir le dossier…' }).click();
  await page.getByRole('button', { name: 'Rouvrir le dossier', exact: true }).click();
  await expect(page.getByText(/^Dossier clos le/)).toBeHidden();
});
