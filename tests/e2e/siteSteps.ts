import { expect, type Locator, type Page } from '@playwright/test';

/** Password of the sites that tests found: a phrase, as the form advises. */
export const PASSWORD = 'sept rameurs saluent la digue';

export interface Founder {
  readonly familyName: string;
  readonly givenNames: string;
}
export const founder: Founder = { familyName: 'Verdier', givenNames: 'Camille' };

/** Fills the form that founds a site, password included, without sending it. */
export async function fillFounding(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('Nom du service').fill('SPIP de la Vallée');
  await page.getByLabel('Nom de l’antenne').fill('Valbourg');
  await page.getByLabel('Téléphone').fill('01 99 00 12 34');
  await page.getByLabel('Adresse, une ligne par ligne d’en-tête').fill('3 rue du Moulin\n99000 Valbourg');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(founder.familyName);
  await page.getByRole('textbox', { name: 'Prénom' }).fill(founder.givenNames);
  await page.getByLabel('Nouveau mot de passe').fill(password);
  await page.getByLabel('Le même, une seconde fois').fill(password);
}

/** Reads the recovery code, gives back the group that is asked, and leads to the screens. Returns the code. */
export async function noteRecoveryCode(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: /^Code de récupération/ }).getByRole('listitem');
  await expect(groups).toHaveCount(8);
  // each item is its rank, then its four signs
  const code = (await groups.allInnerTexts()).map(text => text.replace(/\s/g, '').slice(-4));
  const field = page.getByLabel(/^Recopiez le groupe/);
  const rank = Number(/\d/.exec(await page.getByText(/^Recopiez le groupe/).innerText())?.[0]);
  await field.fill(code[rank - 1] ?? '');
  await page.getByRole('button', { name: 'J’ai noté ce code' }).click();
  return code.join('-');
}

/** First run to open screens: founds a site of one antenna and one head of service. Returns the recovery code. */
export async function foundSite(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Fonder un site' }).click();
  await fillFounding(page);
  await page.getByRole('button', { name: 'Fonder le site' }).click();
  const code = await noteRecoveryCode(page);
  await expect(rail(page)).toBeVisible();
  return code;
}

/** First run to open screens, on the demo site of 300 persons. */
export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ouvrir la démonstration' }).click();
  await expect(rail(page)).toBeVisible({ timeout: 45_000 });
}

/** Leads to the form of a new person. */
export async function openNewPerson(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
  await page.getByRole('button', { name: 'Nouveau dossier' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nouvelle personne' })).toBeVisible();
}

/** Opens a case for a person of that name, without a measure, and stays in it. */
export async function addPerson(page: Page, familyName: string, givenNames: string): Promise<void> {
  await openNewPerson(page);
  await page.getByRole('textbox', { name: 'Nom de famille' }).fill(familyName);
  await page.getByRole('textbox', { name: 'Prénoms' }).fill(givenNames);
  await page.getByRole('button', { name: 'Créer le dossier' }).click();
  const measure = page.getByRole('dialog', { name: 'Ajouter une mesure' });
  await expect(measure).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(measure).toBeHidden();
}

/** Opens the vault of a site that stands locked. */
export async function unlock(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await expect(page.getByRole('heading', { name: 'Jalon est verrouillé' })).toBeHidden();
}

export const lockedHeading = (page: Page) => page.getByRole('heading', { name: 'Jalon est verrouillé' });

export const rail = (page: Page) => page.getByRole('navigation', { name: 'Écrans' });

/** Chooses an entry of the menu of the open case. */
export async function caseMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** Opens a page of the settings. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await rail(page).getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('navigation', { name: 'Pages des réglages' }).getByRole('link', { name: section, exact: true }).click();
  await expect(page.getByRole('region', { name: section, exact: true })).toBeVisible();
}

/** The present day of the site, as one types it. */
export const todayTyped = (page: Page): Promise<string> =>
  page.evaluate(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(new Date()));

/** Password of the second director. */
export const SECOND_PASSWORD = 'neuf hérons longent le canal gelé';

/** Gives a second director, Hélène Marchetti, a way in, as the settings do. */
export async function addDirector(page: Page): Promise<void> {
  await openSettings(page, 'Agents et utilisateurs');
  await page.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
  const form = page.getByRole('dialog', { name: 'Ajouter un utilisateur' });
  await form.getByRole('textbox', { name: 'Nom', exact: true }).fill('Marchetti');
  await form.getByRole('textbox', { name: 'Prénom' }).fill('Hélène');
  await form.getByRole('combobox', { name: 'Fonction' }).click();
  await page
    .getByRole('option', { name: /^(Directrice|Directeur|DPIP|Direction)/ })
    .first()
    .click();
  await form.getByLabel('Nouveau mot de passe').fill(SECOND_PASSWORD);
  await form.getByLabel('Le même, une seconde fois').fill(SECOND_PASSWORD);
  await form.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
  await expect(form).toBeHidden();
}

/** Leaves the vault to another agent, whose day is then shown. */
export async function handOver(page: Page, login: RegExp, password: string): Promise<void> {
  await page.keyboard.press('Control+L');
  await expect(lockedHeading(page)).toBeVisible();
  await page.getByRole('combobox', { name: 'Identifiant' }).click();
  await page.getByRole('option', { name: login }).click();
  await unlock(page, password);
  // keys mean something once the screens of the other agent are there: their day was asked for and answered
  await expect(page.getByRole('region', { name: 'Rendez-vous' })).toBeVisible();
}

/** Opens the form of a measure on the case shown, filled with a probation of two years from 2 March 2026. */
export async function fillMeasure(page: Page): Promise<Locator> {
  await caseMenu(page, 'Ajouter une mesure');
  const panel = page.getByRole('dialog', { name: 'Ajouter une mesure' });
  await panel.getByRole('combobox', { name: 'Type de mesure' }).fill('SPROB');
  await page
    .getByRole('option', { name: /^SPROB/ })
    .first()
    .click();
  await panel.getByRole('textbox', { name: 'Début' }).fill('2/3/2026');
  await panel.getByRole('textbox', { name: 'Durée (mois)' }).fill('24');
  return panel;
}

/** Adds that measure to the case shown. */
export async function addMeasure(page: Page): Promise<void> {
  const panel = await fillMeasure(page);
  await panel.getByRole('button', { name: 'Ajouter la mesure' }).click();
  await expect(panel).toBeHidden();
}
