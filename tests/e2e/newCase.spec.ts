import { expect, test, type Page } from '@playwright/test';
import { openJalon, type OpenJalon } from './openJalon';
import { caseMenu, foundSite } from './siteSteps';

// A site that has just been founded: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
});
test.afterAll(() => jalon.close());

const title = (text: string | RegExp) => page.getByRole('heading', { level: 1, name: text, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const create = () => page.getByRole('button', { name: 'Créer le dossier' });

async function openForm(): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
  await page.getByRole('button', { name: 'Nouveau dossier' }).click();
  await expect(title('Nouvelle personne')).toBeVisible();
  await expect(field('Nom de famille')).toBeFocused();
}

/** Sends the form, and leaves the measure that is then proposed for later. */
async function createCase(): Promise<void> {
  await create().click();
  const panel = page.getByRole('dialog', { name: 'Ajouter une mesure' });
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}

const scrollsSideways = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('a day that does not exist is refused in words, and what was typed stays', async () => {
  await openForm();
  await field('Nom de famille').fill('Touzenac');
  await field('Prénoms').fill('Élodie');
  await field('Date de naissance').fill('31/02/2025');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Ce jour n’existe pas')).toBeVisible();
  await create().click();
  await expect(page.getByRole('alert')).toContainText('Un champ est à corriger');
  await expect(page.getByRole('alert')).toContainText('Rien n’a été enregistré');
  await expect(field('Date de naissance')).toBeFocused();
  await expect(field('Date de naissance')).toHaveValue('31/02/2025');
  await field('Date de naissance').fill('28/02/1994');
  await createCase();
  await expect(title('TOUZENAC Élodie')).toBeVisible();
  await expect(page.getByText('né(e) le 28 févr. 1994')).toBeVisible();
});

test('a person already known is proposed, and a second case asks for a confirmation', async () => {
  await openForm();
  await field('Nom de famille').fill('touzenac');
  await field('Prénoms').fill('Elodie');
  await field('Date de naissance').fill('28/2/94');
  await page.keyboard.press('Tab');
  const known = page.getByRole('status').filter({ hasText: 'Une personne déjà connue ressemble à celle-ci' });
  await expect(known).toContainText('TOUZENAC Élodie');
  await expect(known).toContainText('même nom et même date de naissance');
  await create().click();
  const question = page.getByRole('dialog', { name: 'Cette personne est peut-être déjà connue' });
  await expect(question.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await expect(question).toContainText('TOUZENAC Élodie');
  await question.getByRole('button', { name: 'Ouvrir ce dossier' }).click();
  await expect(title('TOUZENAC Élodie')).toBeVisible();
  await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
  await expect(page.getByRole('main').getByText(/^1\sdossier$/)).toBeVisible();
  await page.getByRole('button', { name: 'Nouveau dossier' }).click();
  await expect(page.getByText('Brouillon repris.')).toBeVisible();
  await expect(field('Nom de famille')).toHaveValue('touzenac');
  await page.getByRole('button', { name: 'Abandonner le brouillon' }).click();
  await expect(field('Nom de famille')).toHaveValue('');
});

const LONG = 'Clérambardière'.repeat(15).slice(0, 200);
const unusual = [
  { what: 'a name of 200 characters', family: LONG, given: 'Zoé' },
  { what: 'an emoji', family: 'Mandonnet 🦉', given: 'Inès' },
  { what: 'a name written from right to left', family: 'حدّاد', given: 'سمير' },
  { what: 'an apostrophe', family: 'O’Brien', given: 'Sean', typed: "O'Brien" },
  { what: 'a name made of wildcards', family: '%_', given: 'Noël' },
];
for (const { what, family, given, typed = family } of unusual) {
  test(`${what} is kept as typed, shown and found`, async () => {
    await openForm();
    await field('Nom de famille').fill(typed);
    await field('Prénoms').fill(given);
    await field('Date de naissance').fill('');
    await createCase();
    await expect(title(new RegExp(`^${typed.toUpperCase()}\\s${given}$`))).toBeVisible();
    expect(await scrollsSideways()).toBe(false);
    await expect(page.getByRole('button', { name: 'Convoquer' })).toBeInViewport({ ratio: 1 });
    await page.getByRole('link', { name: 'Dossiers', exact: true }).click();
    await field('Filtrer cette liste').fill(`${typed} ${given}`);
    const rows = page.getByRole('grid').getByRole('row');
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(1).getByRole('link')).toContainText(given);
    expect(await scrollsSideways()).toBe(false);
    await field('Filtrer cette liste').fill('');
  });
}

test('a measure with its obligations gives deadlines that cite their articles', async () => {
  await page.getByRole('grid').getByRole('link', { name: 'TOUZENAC Élodie' }).click();
  await caseMenu(page, 'Ajouter une mesure');
  const panel = page.getByRole('dialog', { name: 'Ajouter une mesure' });
  const inPanel = (name: string) => panel.getByRole('textbox', { name, exact: true });
  await inPanel('Date du jugement').fill('-10');
  await panel.getByRole('combobox', { name: 'Type de mesure' }).fill('sursis probatoire');
  await page.getByRole('option', { name: /^SPROB ·/ }).click();
  await inPanel('Saisine du service').fill('-5');
  await inPanel('Début').fill('-10');
  await inPanel('Durée (mois)').fill('24');
  await expect(panel.getByRole('status').filter({ hasText: 'Fin calculée' })).toBeVisible();
  await panel.getByRole('checkbox', { name: /^1°\sVenir aux convocations/ }).check();
  await panel.getByRole('checkbox', { name: /^1°\sTravailler/ }).check();
  await expect(panel.getByText('2 obligations choisies')).toBeVisible();
  await panel.getByRole('button', { name: 'Ajouter la mesure' }).click();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('tabpanel').getByText('Venir aux convocations du JAP et du SPIP')).toBeVisible();
  await page.getByRole('tab', { name: 'Échéances' }).click();
  const deadlines = page.getByRole('tabpanel').getByRole('listitem');
  await expect(deadlines.first()).toBeVisible();
  for (const deadline of await deadlines.allInnerTexts()) expect(deadline).toMatch(/art\.\s.*\d/);
  await expect(deadlines.filter({ hasText: 'D.113-44' }).first()).toBeVisible();
});

test('every value that a field has had is one click away', async () => {
  await caseMenu(page, 'Modifier l’identité');
  await field('Lieu de naissance').fill('Port-Sablon');
  await page.getByRole('button', { name: 'Enregistrer l’identité' }).click();
  await page.getByRole('tab', { name: 'Synthèse' }).click();
  await caseMenu(page, 'Modifier l’identité');
  await field('Lieu de naissance').fill('Montreval');
  await page.getByRole('button', { name: 'Enregistrer l’identité' }).click();
  await page.getByRole('tab', { name: 'Synthèse' }).click();
  await page.getByRole('button', { name: 'Lieu de naissance' }).click();
  const history = page.getByRole('dialog', { name: 'Historique : Lieu de naissance' });
  const versions = history.getByRole('listitem');
  await expect(versions).toHaveCount(2);
  await expect(versions.first()).toContainText('Montreval');
  await expect(versions.first()).toContainText('Camille Verdier');
  await expect(versions.first()).toContainText('Valeur en vigueur');
  await expect(versions.nth(1)).toContainText('Port-Sablon');
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();
  await expect(page.getByRole('button', { name: 'Lieu de naissance' })).toBeFocused();
});
