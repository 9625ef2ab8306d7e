import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addDirector, addPerson, caseMenu, foundSite, handOver, rail, SECOND_PASSWORD } from './siteSteps';

// Cases that leave, seen by two directors: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

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
  await addDirector(page);
  await handOver(page, /marchetti/, SECOND_PASSWORD);
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
