import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

// One transfer, from the offer to the acceptance: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Aubrelle', 'Odile');
  await page.keyboard.press('Alt+e');
  await page.getByRole('textbox', { name: /^Confidences/ }).fill('Dit en confiance');
  await page.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await page.getByRole('tab', { name: 'Synthèse' }).click();
});
test.afterAll(() => jalon.close());

const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
const path = () => page.getByRole('region', { name: 'Dessaisissement' });
const steps = () => path().getByRole('list', { name: 'Où en est le dessaisissement' }).getByRole('listitem');
const chooseNext = async (entry: string): Promise<void> => {
  await path().getByRole('button', { name: 'Autres suites du dessaisissement' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
};

test('a case is offered to another service from its menu', async () => {
  await caseMenu(page, 'Proposer un dessaisissement…');
  const form = dialog('Proposer un dessaisissement');
  await form.getByRole('button', { name: 'Proposer le dossier' }).click();
  await expect(form.getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  await form.getByRole('textbox', { name: 'Service destinataire' }).fill('SPIP de la Rive');
  await form.getByRole('button', { name: 'Proposer le dossier' }).click();
  await expect(form).toBeHidden();
  await expect(steps()).toHaveText([/^Proposé à SPIP de la Rive/, /^Réponse attendue/]);
  await examine(jalon);
});

test('a reminder is noted in one click and taken back', async () => {
  await chooseNext('Noter une relance ce jour');
  await expect(steps()).toHaveText([/^Proposé/, /^Relancé/, /^Réponse attendue/]);
  await chooseNext('Retirer la dernière relance');
  await expect(steps()).toHaveText([/^Proposé/, /^Réponse attendue/]);
});

test('a refusal says why, and the case is offered again', async () => {
  await chooseNext('Enregistrer un refus…');
  const form = dialog('Enregistrer un refus');
  await form.getByRole('button', { name: 'Enregistrer le refus' }).click();
  await expect(form.getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  await form.getByRole('textbox', { name: 'Motif du refus' }).fill('Domicile non établi');
  await form.getByRole('button', { name: 'Enregistrer le refus' }).click();
  await expect(steps()).toHaveText([/^Proposé/, /^Refusé/]);
  await path().getByRole('button', { name: 'Proposer à un autre service' }).click();
  const again = dialog('Proposer un dessaisissement');
  await again.getByRole('textbox', { name: 'Service destinataire' }).fill('SPIP du Plateau');
  await again.getByRole('button', { name: 'Proposer le dossier' }).click();
  await expect(steps()).toHaveText([/^Proposé à SPIP du Plateau/, /^Réponse attendue/]);
});

test('an offer is withdrawn, and made again; its acceptance closes the case and counts its term', async () => {
  await chooseNext('Retirer la proposition');
  await dialog(/^Retirer la proposition/)
    .getByRole('button', { name: 'Retirer la proposition' })
    .click();
  await expect(steps()).toHaveText([/^Proposé à SPIP de la Rive/, /^Refusé/]);
  await path().getByRole('button', { name: 'Proposer à un autre service' }).click();
  const form = dialog('Proposer un dessaisissement');
  await form.getByRole('textbox', { name: 'Service destinataire' }).fill('SPIP du Plateau');
  await form.getByRole('button', { name: 'Proposer le dossier' }).click();
  await path().getByRole('button', { name: 'Enregistrer l’acceptation' }).click();
  const accepting = dialog('Enregistrer l’acceptation');
  await examine(jalon);
  await accepting.getByRole('button', { name: 'Enregistrer l’acceptation' }).click();
  await expect(steps()).toHaveText([/^Proposé à SPIP du Plateau/, /^Accepté/]);
  await expect(path()).toContainText(/dossier conservé jusqu’au .*R.113-52/);
  await expect(path().getByText('Ce qui est scellé')).toBeVisible();
  await path().getByText('Ce qui reste au service').click();
  await expect(path().getByRole('listitem').filter({ hasText: 'note d’entretien, confidences' })).toHaveCount(1);
  await examine(jalon);
});

test('an acceptance noted by mistake is taken back for a reason', async () => {
  await path()
    .getByRole('button', { name: /^Reprendre l’acceptation/ })
    .click();
  const form = dialog('Reprendre l’acceptation');
  await form.getByRole('textbox', { name: 'Motif de la reprise' }).fill('Réponse d’un autre dossier');
  await examine(jalon);
  await form.getByRole('button', { name: 'Reprendre l’acceptation' }).click();
  await expect(form).toBeHidden();
  await expect(steps()).toHaveText([/^Proposé à SPIP du Plateau/, /^Acceptation reprise/, /^Réponse attendue/]);
  await expect(path()).toContainText('Réponse d’un autre dossier');
  await expect(page.getByRole('button', { name: /^Convoquer/ })).toBeVisible();
});
