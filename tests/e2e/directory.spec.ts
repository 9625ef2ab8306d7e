import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

// The directory, and what cases do with it; each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;
const dialog = (title: string | RegExp) => page.getByRole('dialog', { name: title });

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Delaroute', 'Nine');
  await page.getByRole('link', { name: 'Annuaire', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Annuaire' })).toBeVisible();
});
test.afterAll(() => jalon.close());

test('keeps partners with their contacts, found by what they offer', async () => {
  await expect(page.getByRole('heading', { name: 'Aucun partenaire pour l’instant' })).toBeVisible();
  await page.getByRole('button', { name: 'Nouveau partenaire' }).click();
  const form = dialog('Nouveau partenaire');
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form.getByRole('alert')).toContainText('2 champs');
  await form.getByRole('textbox', { name: 'Nom', exact: true }).fill('Mission locale du Val');
  await form.getByRole('combobox', { name: 'Catégorie' }).fill('emploi');
  await page.getByRole('option', { name: /^Emploi/ }).click();
  await form.getByRole('textbox', { name: 'Ce qu’il propose' }).fill('Ateliers de recherche d’emploi');
  await form.getByRole('textbox', { name: 'Ville' }).fill('Valbourg');
  await form.getByRole('textbox', { name: 'Téléphone' }).first().fill('01 99 00 22 33');
  await form.getByRole('button', { name: 'Ajouter un interlocuteur' }).click();
  await form.getByRole('textbox', { name: 'Interlocuteur' }).fill('Inès Morvan');
  await examine(jalon);
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('textbox', { name: /^Nom, ville/ }).fill('recherche');
  await page.getByRole('button', { name: 'Mission locale du Val' }).click();
  await expect(dialog('Mission locale du Val')).toContainText('Inès Morvan');
  await examine(jalon);
  await page.keyboard.press('Escape');
  await examine(jalon);
});

test('keeps courts and magistrates, which the form of a measure proposes', async () => {
  await page.getByRole('button', { name: 'Juridictions et magistrats' }).click();
  await page.getByRole('button', { name: 'Nouvelle juridiction' }).click();
  const court = dialog('Nouvelle juridiction');
  await court.getByRole('textbox', { name: 'Nom', exact: true }).fill('Tribunal judiciaire de Valbourg');
  await court.getByRole('textbox', { name: 'Adresse pour le courrier' }).fill('2 rue du Palais\n99000 Valbourg');
  await examine(jalon);
  await court.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(court).toBeHidden();
  await page.getByRole('button', { name: 'Nouveau magistrat' }).click();
  const judge = dialog('Nouveau magistrat');
  await judge.getByRole('textbox', { name: 'Fonction' }).fill('JAP');
  await judge.getByRole('textbox', { name: 'Cabinet ou service' }).fill('cabinet 2');
  await examine(jalon);
  await judge.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(judge).toBeHidden();
  await expect(page.getByText('JAP, cabinet 2', { exact: true }).first()).toBeVisible();
  await examine(jalon);
});

test('a person is sent to a partner, found from the palette, and the course is followed', async () => {
  await page.keyboard.press('Control+K');
  await page.keyboard.type('mission locale');
  await expect(page.getByRole('option', { name: /Mission locale du Val/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog('Recherche')).toBeHidden();
  await page.keyboard.press('Control+K');
  await dialog('Recherche').getByRole('combobox').fill('delaroute');
  await page.getByRole('option', { name: /DELAROUTE/ }).click();
  await page.getByRole('tab', { name: /^Mesures et obligations/ }).click();
  await page.getByRole('button', { name: 'Orienter vers un partenaire' }).click();
  const form = dialog('Orienter vers un partenaire');
  await form.getByRole('combobox', { name: 'Partenaire' }).fill('emploi');
  await page.getByRole('option', { name: /Mission locale du Val/ }).click();
  await form.getByRole('textbox', { name: 'Motif' }).fill('Atelier de recherche d’emploi');
  await examine(jalon);
  await form.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(form).toBeHidden();
  const section = page.getByRole('region', { name: 'Orientations vers des partenaires' });
  await expect(section).toContainText('Proposée');
  await section.getByRole('button', { name: /^Étape suivante/ }).click();
  const step = dialog('Suite de l’orientation');
  await examine(jalon);
  await step.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(step).toBeHidden();
  await expect(section).toContainText('Acceptée');
  await examine(jalon);
  await page.getByRole('tab', { name: 'Synthèse' }).click();
  await expect(page.getByRole('button', { name: /^Orientations en cours.*Mission locale/ })).toBeVisible();
  await page.getByRole('tab', { name: /^Historique/ }).click();
  await expect(page.getByText('Orientation vers Mission locale du Val')).toBeVisible();
});

test('the form of a measure proposes the courts of the directory, and takes any other', async () => {
  await caseMenu(page, 'Ajouter une mesure');
  const panel = dialog('Ajouter une mesure');
  await panel.getByRole('combobox', { name: 'Juridiction' }).fill('valb');
  await page.getByRole('option', { name: 'Tribunal judiciaire de Valbourg' }).click();
  await panel.getByRole('combobox', { name: 'Magistrat mandant' }).fill('jap');
  await page.getByRole('option', { name: 'JAP, cabinet 2' }).click();
  await expect(panel.getByRole('combobox', { name: 'Magistrat mandant' })).toHaveValue('JAP, cabinet 2');
  await panel.getByRole('combobox', { name: 'Magistrat mandant' }).fill('JAP, cabinet 9');
  await panel.getByRole('combobox', { name: 'Juridiction' }).click();
  await expect(panel.getByRole('combobox', { name: 'Magistrat mandant' })).toHaveValue('JAP, cabinet 9');
});
