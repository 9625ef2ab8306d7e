import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

// The flags of a person, from the first to its removal; each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Marquet', 'Sarah');
});
test.afterAll(() => jalon.close());

const dialog = () => page.getByRole('dialog', { name: 'Signalements' });
const chips = () => page.getByRole('list', { name: 'Signalements' }).first();

test('a flag is added with its level and review, and its chip leads to who added it and when', async () => {
  await caseMenu(page, 'Signaler une vigilance…');
  await expect(dialog()).toContainText('Aucun signalement en cours');
  await dialog().getByLabel('Ce qu’il faut savoir').fill('Ne pas recevoir seul');
  await dialog().getByRole('textbox', { name: 'À revoir le' }).fill('+30');
  await dialog().getByRole('button', { name: 'Ajouter le signalement' }).click();
  await expect(dialog()).toBeHidden();
  await chips()
    .getByRole('button', { name: /à revoir le/ })
    .click();
  await expect(dialog()).toContainText(/ajouté le .* par Camille Verdier/);
  await examine(jalon);
});

test('it is removed for a reason only, and the history keeps it with who did it', async () => {
  await dialog().getByRole('button', { name: 'Retirer', exact: true }).click();
  await dialog().getByRole('button', { name: 'Retirer le signalement' }).click();
  await expect(dialog().getByText('Dites pourquoi, en trois caractères au moins')).toBeVisible();
  await examine(jalon);
  await dialog().getByLabel('Motif du retrait').fill('Situation apaisée');
  await dialog().getByRole('button', { name: 'Retirer le signalement' }).click();
  await expect(dialog()).toContainText('Aucun signalement en cours');
  await dialog().getByText('1 signalement retiré').click();
  await expect(dialog()).toContainText(/retiré le .* par Camille Verdier · Situation apaisée/);
  await examine(jalon);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});
