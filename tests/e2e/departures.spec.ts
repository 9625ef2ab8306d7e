import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite, rail } from './siteSteps';

// Cases that leave, seen by two directors: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

const SECOND = 'neuf hérons longent le canal gelé';

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
});
test.afterAll(() => jalon.close());

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const part = (name: string) => page.getByRole('region', { name, exact: true }).first();
const openDepartures = () => rail(page).getByRole('link', { name: 'Sorties' }).click();

/** Gives a second director a way in, as the settings do. */
async function addDirector(): Promise<void> {
  await rail(page).getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Agents et utilisateurs' }).click();
  await page.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
  const form = dialog('Ajouter un utilisateur');
  await form.getByRole('textbox', { name: 'Nom', exact: true }).fill('Marchetti');
  await form.getByRole('textbox', { name: 'Prénom' }).fill('Hélène');
  await form.getByRole('combobox', { name: 'Fonction' }).click();
  await page
    .getByRole('option', { name: /^(Directrice|Directeur|DPIP|Direction)/ })
    .first()
    .click();
  await form.getByLabel('Nouveau mot de passe').fill(SECOND);
  await form.getByLabel('Le même, une seconde fois').fill(SECOND);
  await form.getByRole('button', { name: 'Ajouter un utilisateur' }).click();
  await expect(form).toBeHidden();
}

/** Leaves the vault to the second director. */
async function handOver(): Promise<void> {
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('heading', { name: 'Jalon est verrouillé' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Identifiant' }).click();
  await page.getByRole('option', { name: /marchetti/ }).click();
  await page.getByLabel('Mot de passe', { exact: true }).fill(SECOND);
  await page.getByRole('button', { name: 'Déverrouiller' }).click();
  await expect(page.getByRole('heading', { name: 'Jalon est verrouillé' })).toBeHidden();
}

test('with nothing that leaves, the screen says so', async () => {
  await openDepartures();
  await expect(page.getByRole('heading', { level: 1, name: 'Sorties de dossiers' })).toBeVisible();
  await expect(part('Dessaisissements en attente')).toContainText('Aucun dessaisissement');
  await expect(part('Conservation échue')).toContainText(/5 ans après la fin de sa dernière mesure \(.*R.113-52/);
  await examine(jalon);
});

test('a transfer that awaits its answer and a case past its time are listed; the erasure is proposed', async () => {
  await addPerson(page, 'Aubrelle', 'Odile');
  await caseMenu(page, 'Proposer un dessaisissement…');
  const offer = dialog('Proposer un dessaisissement');
  await offer.getByRole('textbox', { name: 'Service destinataire' }).fill('SPIP de la Rive');
  await offer.getByRole('button', { name: 'Proposer le dossier' }).click();
  await expect(offer).toBeHidden();
  await addPerson(page, 'Vieillard', 'Ancien');
  await caseMenu(page, 'Clore le dossier…');
  const closing = dialog('Clore le dossier');
  await closing.getByRole('textbox', { name: 'Motif' }).fill('Fin de mesure');
  await closing.getByRole('textbox', { name: 'Clos le' }).fill('3/1/2019');
  await closing.getByRole('button', { name: 'Clore le dossier' }).click();
  await expect(closing).toBeHidden();
  await openDepartures();
  await expect(part('Dessaisissements en attente')).toContainText('SPIP de la Rive');
  await page.getByRole('checkbox', { name: 'VIEILLARD Ancien' }).check();
  await page.getByRole('button', { name: 'Proposer l’effacement' }).click();
  await expect(part('Conservation échue')).toContainText('Attend une autre signature');
  await examine(jalon);
  await page.getByRole('checkbox', { name: 'VIEILLARD Ancien' }).check();
  await expect(page.getByRole('button', { name: 'Contresigner et effacer…' })).toBeDisabled();
});

test('another director countersigns, and only a tombstone is left', async () => {
  await addDirector();
  await handOver();
  await openDepartures();
  await expect(part('Conservation échue')).toContainText('À contresigner');
  await page.getByRole('checkbox', { name: 'VIEILLARD Ancien' }).check();
  await page.getByRole('button', { name: 'Contresigner et effacer…' }).click();
  const question = dialog(/^Effacer définitivement/);
  await question.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(question).toContainText('Cochez pour confirmer');
  await examine(jalon);
  await question.getByRole('checkbox', { name: /^J’ai vérifié/ }).check();
  await question.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(question).toBeHidden();
  await expect(part('Conservation échue')).toContainText('Aucun dossier et aucune trace');
  const stones = part('Effacements faits');
  await expect(stones.getByRole('row')).toHaveCount(2);
  await expect(stones).toContainText('Hélène Marchetti');
  await expect(page.getByText('VIEILLARD')).toHaveCount(0);
  await examine(jalon);
});
