import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { newFolder, openJalon, removeFolder, type OpenJalon } from './openJalon';
import {
  addDirector,
  addMeasure,
  addPerson,
  foundSite,
  handOver,
  openSettings,
  PASSWORD,
  rail,
  SECOND_PASSWORD,
  todayTyped,
} from './siteSteps';

// An approved report, signed by its author then by a director, sent, then replaced: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

const folder = newFolder();
let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon(folder);
  page = jalon.page;
  await foundSite(page);
});
test.afterAll(async () => {
  await jalon.close();
  removeFolder(folder);
});

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const text = () => page.getByRole('textbox', { name: 'Texte du rapport' });
const press = (keys: string) => page.keyboard.press(keys);
const signatures = () => page.getByRole('region', { name: 'Signatures' });

/** « Rapports », in one of its views. */
async function openReports(view: RegExp): Promise<void> {
  await rail(page).getByRole('link', { name: 'Rapports' }).click();
  await page.getByRole('button', { name: view }).click();
}

/** Types the password that opens the signing key. */
async function signWith(password: string): Promise<void> {
  const asked = dialog('Signer 1 document');
  await asked.getByRole('textbox', { name: 'Votre mot de passe' }).fill(password);
  await asked.getByRole('button', { name: 'Signer', exact: true }).click();
}

test('the author and the director each have a certificate', async () => {
  await addDirector(page);
  await openSettings(page, 'Signature');
  await page.getByRole('button', { name: 'Fonder l’autorité du site' }).click();
  await expect(page.getByText('Vous pouvez délivrer des certificats')).toBeVisible();
  await page.getByRole('button', { name: 'Demander mon certificat' }).click();
  await page.getByRole('button', { name: /^Délivrer/ }).click();
  await expect(page.getByText('Valable', { exact: true }).first()).toBeVisible();
  await handOver(page, /marchetti/, SECOND_PASSWORD);
  await openSettings(page, 'Signature');
  await page.getByRole('button', { name: 'Demander mon certificat' }).click();
  await expect(page.getByText('Demandé, à délivrer').first()).toBeVisible();
  await handOver(page, /verdier/, PASSWORD);
  await openSettings(page, 'Signature');
  await page.getByRole('button', { name: /^Délivrer.*MARCHETTI/i }).click();
  await expect(page.getByRole('button', { name: /^Délivrer/ })).toBeHidden();
});

test('a report is handed in by its author and approved by the director', async () => {
  await addPerson(page, 'Garrigou', 'Clément');
  await addMeasure(page);
  await press('Alt+r');
  const form = dialog('Nouveau rapport');
  await form.getByRole('combobox', { name: 'Type de rapport' }).fill('situation');
  await page.getByRole('option').first().click();
  await form.getByRole('button', { name: 'Ouvrir le rapport' }).click();
  await expect(text()).toBeVisible();
  await text().focus();
  await press('Control+End');
  await page.keyboard.type('Il se présente à ses rendez-vous.');
  await press('Alt+s');
  await dialog('Soumettre ce rapport ?').getByRole('button', { name: 'Soumettre le rapport' }).click();
  await expect(page.getByText('Rapport soumis')).toBeVisible();
  await handOver(page, /marchetti/, SECOND_PASSWORD);
  await openReports(/^À relire/);
  await expect(page.getByRole('region', { name: 'Texte soumis' })).toContainText('Il se présente');
  await page.getByRole('button', { name: 'Approuver' }).click();
  await dialog('Approuver ce rapport ?').getByRole('button', { name: 'Approuver le rapport' }).click();
  await expect(page.getByText('Rapport approuvé')).toBeVisible();
});

test('its author signs it once its paper is open, and a wrong password signs nothing', async () => {
  await handOver(page, /verdier/, PASSWORD);
  await openReports(/^Mes rapports/);
  await page.getByRole('link', { name: /situation/i }).click();
  // what is not open yet is opened, not signed
  await page.getByRole('button', { name: 'Signer' }).click();
  await expect(page.getByText('Voici le document à signer')).toBeVisible();
  await expect(page.getByRole('region', { name: /^Page 1/ })).toBeVisible();
  await expect(signatures()).toContainText('attendue');
  await page.getByRole('button', { name: 'Signer' }).click();
  await examine(jalon);
  await signWith('pas le bon mot de passe');
  await expect(dialog('Signer 1 document').getByRole('alert').first()).toBeVisible();
  await signWith(PASSWORD);
  await expect(page.getByText('Rapport signé', { exact: true })).toBeVisible();
  await expect(dialog('Signer 1 document')).toBeHidden();
  await expect(signatures()).toContainText(/Auteur.*VERDIER/i);
  await examine(jalon);
});

test('the director reads it in the list of what waits for a signature, and signs it there', async () => {
  await handOver(page, /marchetti/, SECOND_PASSWORD);
  await openReports(/^À signer/);
  const chosen = page.getByRole('checkbox', { name: /^Choisir/ });
  await expect(chosen).toBeDisabled();
  await page
    .getByRole('region', { name: 'Rapports à signer' })
    .getByRole('button', { name: /garrigou/i })
    .click();
  await expect(page.getByRole('region', { name: /^Page 1/ })).toBeVisible();
  await chosen.check();
  await examine(jalon);
  await page.getByRole('button', { name: 'Signer 1 rapport' }).click();
  await signWith(SECOND_PASSWORD);
  await expect(page.getByText('Rapport signé', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rien à signer' })).toBeVisible();
});

test('its author notes the sending, then opens the one that takes its place', async () => {
  await handOver(page, /verdier/, PASSWORD);
  await openReports(/^Mes rapports/);
  await page.getByRole('link', { name: /situation/i }).click();
  await expect(signatures()).toContainText(/Direction.*MARCHETTI/i);
  await page.getByRole('button', { name: 'Noter l’envoi' }).click();
  const sending = dialog('Noter l’envoi du rapport');
  await examine(jalon);
  await sending.getByRole('button', { name: 'Noter l’envoi' }).click();
  await expect(page.getByText(/^Envoyé le .+ \(courriel\)$/)).toBeVisible();
  await page.getByRole('button', { name: 'Remplacer' }).click();
  await expect(text()).toBeVisible();
  await rail(page).getByRole('link', { name: 'Rapports' }).click();
  await examine(jalon);
});

test('a director leaves the tray to another during an absence', async () => {
  await handOver(page, /marchetti/, SECOND_PASSWORD);
  await openReports(/^À relire/);
  await page.getByRole('button', { name: 'Délégations' }).click();
  const list = dialog('Délégations');
  await expect(list.getByText('Aucune délégation.')).toBeVisible();
  await examine(jalon);
  await list.getByRole('button', { name: 'Déléguer' }).click();
  const form = dialog('Déléguer pendant une absence');
  await form.getByRole('button', { name: 'Déléguer' }).click();
  await expect(form.getByText('Choisissez à qui.')).toBeVisible();
  await form.getByRole('combobox', { name: 'À' }).click();
  await page.getByRole('option', { name: /verdier/i }).click();
  await form.getByRole('textbox', { name: 'au', exact: true }).fill(await todayTyped(page));
  await form.getByRole('textbox', { name: 'Motif' }).fill('Congés annuels');
  await examine(jalon);
  await form.getByRole('button', { name: 'Déléguer' }).click();
  await expect(form).toBeHidden();
  await expect(list.getByRole('row', { name: /congés annuels/i })).toContainText('En cours');
  await list.getByRole('button', { name: /^Mettre fin/ }).click();
  await expect(list.getByRole('row', { name: /congés annuels/i })).toContainText('Terminée le');
});
