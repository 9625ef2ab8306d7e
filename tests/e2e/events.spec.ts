import { expect, test, type Page } from '@playwright/test';
import { examine, goTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, foundSite } from './siteSteps';

// Events of one case, by keyboard: each test goes on where the one before stopped.
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

test('an event is found by a few letters, and its usual follow-ups proposed', async () => {
  await page.getByRole('tab', { name: /^Synthèse/ }).click();
  await page.keyboard.press('Alt+n');
  const noting = dialog('Noter un évènement');
  await noting.getByRole('button', { name: 'Noter l’évènement' }).click();
  await expect(noting.getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  await noting.getByRole('combobox', { name: 'Évènement' }).fill('agression');
  await expect(page.getByRole('option')).toHaveCount(0);
  await noting.getByRole('combobox', { name: 'Évènement' }).fill('menace');
  await page.getByRole('option', { name: 'Violence ou menace envers un agent' }).click();
  await noting.getByRole('textbox', { name: 'Précisions' }).fill('À l’accueil, sans blessure');
  await noting.getByRole('button', { name: 'Noter l’évènement' }).click();
  await expect(dialog('Suites habituelles')).toContainText('Remplir la fiche d’incident');
  await examine(jalon);
});

test('a follow-up is accepted, another ignored, and both taken back', async () => {
  const usual = dialog('Suites habituelles');
  await usual.getByRole('button', { name: 'Accepter Remplir la fiche d’incident' }).click();
  await expect(usual.getByText('Acceptée')).toBeVisible();
  await usual.getByRole('button', { name: 'Ignorer Signaler à la hiérarchie' }).click();
  await expect(usual.getByText('Ignorée')).toBeVisible();
  await usual.getByRole('button', { name: 'Revenir dessus Signaler à la hiérarchie' }).click();
  await usual.getByRole('button', { name: 'Terminé' }).click();
  await expect(usual).toBeHidden();
  const waiting = page.getByRole('region', { name: 'Suites à décider' });
  await expect(waiting).toContainText('Signaler à la hiérarchie');
  await expect(waiting).not.toContainText('Remplir la fiche');
  await examine(jalon);
});

test('the history shows it with its severity, and it can be withdrawn with a reason', async () => {
  await page.getByRole('tab', { name: /^Historique/ }).click();
  await expect(page.getByText('Gravité haute')).toBeVisible();
  await examine(jalon);
  await page.getByRole('button', { name: 'Retirer Violence ou menace envers un agent' }).click();
  await dialog('Retirer l’évènement').getByRole('textbox', { name: 'Motif du retrait' }).fill('Saisi par erreur');
  await dialog('Retirer l’évènement').getByRole('button', { name: 'Retirer', exact: true }).click();
  await expect(page.getByText('Gravité haute')).toBeHidden();
  await goTo(page, '#/today');
  await expect(page.getByText('Remplir la fiche d’incident')).toBeHidden();
});
