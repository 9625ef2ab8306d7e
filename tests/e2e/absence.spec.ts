import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, foundSite, rail, todayTyped } from './siteSteps';

// One absence, from the day it is noted to its incident report: each test goes on where the one before stopped.
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

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const path = () => page.getByRole('region', { name: 'Suite des absences' });
const steps = () => path().getByRole('list', { name: 'Ce qui s’est passé' }).getByRole('listitem');
/** Takes the last step back. */
async function takeBack(entry: string): Promise<void> {
  await path().getByRole('button', { name: 'Autres suites de l’absence' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('an absence is noted on the day, and a proof asked in one more click', async () => {
  await page.getByRole('button', { name: 'Convoquer' }).click();
  const form = dialog('Convoquer');
  const today = await todayTyped(page);
  await form.getByRole('textbox', { name: 'Jour' }).fill(today);
  await form.getByRole('textbox', { name: 'Heure' }).fill('0:05');
  await form.getByRole('button', { name: 'Préparer la convocation' }).click();
  const ready = dialog('Convocation prête');
  // an hour that has passed, or a day of rest, is asked about once
  await expect(ready.or(form.getByRole('alert')).first()).toBeVisible();
  if (!(await ready.isVisible())) await form.getByRole('button', { name: 'Préparer la convocation' }).click();
  await expect(ready).toBeVisible();
  await page.keyboard.press('Escape');
  await rail(page).getByRole('link', { name: 'Ma journée' }).click();
  const line = page.getByRole('region', { name: 'Rendez-vous' }).getByRole('listitem').filter({ hasText: 'AUBRELLE' });
  await line.getByRole('button', { name: 'Noter une absence' }).click();
  await page.getByRole('menuitem', { name: 'Absence à qualifier plus tard' }).click();
  await line.getByRole('button', { name: 'Demander un justificatif' }).click();
  await expect(page.getByText(/^Justificatif demandé pour le/)).toBeVisible();
});

test('the case shows where the absence stands, and a step is taken back', async () => {
  await page
    .getByRole('link', { name: /AUBRELLE/ })
    .first()
    .click();
  await expect(steps()).toHaveText([/^Absence/, /^Justificatif attendu/]);
  await examine(jalon);
  await takeBack('Retirer la demande de justificatif');
  await expect(steps()).toHaveText([/^Absence/]);
  await path().getByRole('button', { name: 'Demander un justificatif' }).click();
  await expect(steps()).toHaveText([/^Absence/, /^Justificatif attendu/]);
});

test('a proof is recorded with what the officer makes of it, and that is taken back', async () => {
  await path().getByRole('button', { name: 'Enregistrer le justificatif' }).click();
  const form = dialog(/^Justificatif de l’absence du/);
  await form.getByRole('textbox', { name: 'Reçu le' }).fill('31/2/2026');
  await form.getByRole('button', { name: 'Enregistrer le justificatif' }).click();
  await expect(form.getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  const today = await todayTyped(page);
  await form.getByRole('textbox', { name: 'Reçu le' }).fill(today);
  await form.getByRole('textbox', { name: 'Nature du justificatif' }).fill('Attestation de l’employeur');
  await form.getByRole('combobox', { name: 'Appréciation' }).click();
  await page.getByRole('option', { name: 'Excuse non retenue' }).click();
  await form.getByRole('button', { name: 'Enregistrer le justificatif' }).click();
  await expect(form).toBeHidden();
  await expect(steps()).toHaveText([/^Absence sans excuse/]);
  await takeBack('Revenir sur l’appréciation de l’excuse');
  await expect(steps()).toHaveText([/^Absence/, /^Justificatif reçu/]);
});

test('an incident report is prefilled, drafted, dropped, drafted again and sent', async () => {
  await takeBack('Préparer le rapport d’incident');
  const form = dialog('Rapport d’incident');
  await expect(form.getByRole('textbox', { name: 'Texte du rapport' })).toHaveValue(/absen/i);
  await form.getByRole('combobox', { name: 'Destinataire' }).fill('');
  await form.getByRole('button', { name: 'Établir le projet' }).click();
  await expect(form.getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  await form.getByRole('combobox', { name: 'Destinataire' }).fill('Juge de l’application des peines de Valbourg');
  await form.getByRole('button', { name: 'Établir le projet' }).click();
  await expect(form).toBeHidden();
  await expect(steps().filter({ hasText: 'Rapport en projet' })).toBeVisible();
  await takeBack('Retirer le projet de rapport');
  await expect(steps().filter({ hasText: 'Rapport en projet' })).toHaveCount(0);
  await takeBack('Préparer le rapport d’incident');
  await form.getByRole('combobox', { name: 'Destinataire' }).fill('Juge de l’application des peines de Valbourg');
  await form.getByRole('button', { name: 'Établir le projet' }).click();
  await expect(form).toBeHidden();
  await path().getByRole('button', { name: 'Noter l’envoi du rapport' }).click();
  const sending = dialog('Noter l’envoi du rapport ?');
  await examine(jalon);
  await sending.getByRole('button', { name: 'Noter l’envoi' }).click();
  await expect(sending).toBeHidden();
  await expect(steps().filter({ hasText: 'Rapport envoyé' })).toBeVisible();
});
