import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

// One proof, from its entry to its withdrawal: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Aubrelle', 'Odile');
  await page.keyboard.press('Alt+e');
  await page.getByRole('textbox', { name: /^Transmissible/ }).fill('Bulletin de paie lu en entretien');
  await page.getByRole('button', { name: 'Enregistrer la note' }).click();
  await expect(page.getByRole('article')).toBeVisible();
  await caseMenu(page, 'Ajouter une mesure');
  const panel = dialog('Ajouter une mesure');
  await panel.getByRole('textbox', { name: 'Date du jugement', exact: true }).fill('-10');
  await panel.getByRole('combobox', { name: 'Type de mesure' }).fill('sursis probatoire');
  await page.getByRole('option', { name: /^SPROB ·/ }).click();
  await panel.getByRole('textbox', { name: 'Début', exact: true }).fill('-10');
  await panel.getByRole('checkbox', { name: /^1°\sTravailler/ }).check();
  await panel.getByRole('checkbox', { name: /^9°\sNe pas paraître/ }).check();
  await panel.getByRole('button', { name: 'Ajouter la mesure' }).click();
  await expect(panel).toBeHidden();
});
test.afterAll(() => jalon.close());

const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
const measure = () => page.getByRole('tabpanel').getByRole('region', { name: /^Sursis probatoire/ });

const work = () => measure().getByRole('listitem').filter({ hasText: 'Travailler' });

test('a proof is tied to a note, which its words open', async () => {
  await work().getByRole('button', { name: 'Ajouter une preuve' }).click();
  const form = dialog('Ajouter une preuve');
  await form.getByRole('textbox', { name: 'Preuve', exact: true }).fill('Bulletin de paie');
  await form.getByRole('combobox', { name: 'Pièce ou note qui la porte' }).fill('au service');
  await page.getByRole('option').first().click();
  await examine(jalon);
  await form.getByRole('button', { name: 'Ajouter une preuve' }).click();
  await expect(form).toBeHidden();
  await measure()
    .getByRole('button', { name: /^Bulletin de paie/ })
    .click();
  await expect(page.getByRole('article').getByText('Bulletin de paie lu en entretien')).toBeVisible();
});

test('it is corrected, then withdrawn for a reason that the history keeps', async () => {
  await page.getByRole('tab', { name: /^Mesures et obligations/ }).click();
  const edit = work().getByRole('button', { name: 'Modifier', exact: true });
  await edit.click();
  await examine(jalon);
  await page.getByRole('button', { name: /^Corriger la preuve/ }).click();
  const form = dialog('Corriger la preuve');
  await form.getByRole('textbox', { name: 'Preuve', exact: true }).fill('Contrat de travail');
  await form.getByRole('button', { name: 'Corriger la preuve' }).click();
  await expect(form).toBeHidden();
  await expect(measure().getByText(/^Contrat de travail/)).toBeVisible();
  await edit.click();
  await page.getByRole('button', { name: /^Retirer la preuve/ }).click();
  const withdrawal = dialog('Retirer la preuve');
  await withdrawal.getByRole('textbox', { name: 'Motif du retrait' }).fill('Pièce d’une autre personne');
  await examine(jalon);
  await withdrawal.getByRole('button', { name: 'Retirer la preuve' }).click();
  await expect(withdrawal).toBeHidden();
  await expect(measure().getByText(/^Contrat de travail/)).toBeHidden();
  await edit.click();
  await page.getByRole('button', { name: 'Historique des preuves' }).click();
  const history = page.getByRole('dialog', { name: /^Historique/ });
  await expect(history).toContainText('Pièce d’une autre personne');
  await expect(history).toContainText('Bulletin de paie');
});

test('while the measure is suspended, its ban on places goes on and the rest is no more asked for', async () => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await measure().getByRole('button', { name: 'Décision…' }).click();
  await page.getByRole('menuitem', { name: /^Suspension/ }).click();
  const form = dialog('Suspension');
  await form.getByRole('textbox', { name: 'Suspendue du' }).fill('-3');
  await form.getByRole('textbox', { name: 'Motif' }).fill('Incarcération');
  await form.getByRole('button', { name: 'Enregistrer', exact: false }).click();
  await expect(form).toBeHidden();
  await expect(measure().getByText(/^Mesure suspendue depuis le .*CP 132-43/)).toBeVisible();
  const goOn = measure().getByRole('region', { name: 'Continuent pendant la suspension' });
  const stopped = measure().getByRole('region', { name: 'Suspendues avec la mesure' });
  await expect(goOn.getByRole('listitem')).toHaveText([/Ne pas paraître/]);
  await expect(stopped.getByRole('listitem')).toHaveText([/Travailler.*Rien à prouver tant que la suspension dure/]);
  await expect(measure().getByText(/sans preuve à jour/)).toHaveText(/^1 sans preuve à jour/);
  await examine(jalon);
});
