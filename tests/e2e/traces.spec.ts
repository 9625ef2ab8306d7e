import { expect, test, type Page } from '@playwright/test';
import { examine, goTo } from './examination';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

// What the management sees of who read what; each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Marquet', 'Sarah');
  await addPerson(page, 'Bonnard', 'Jules');
});
test.afterAll(() => jalon.close());

const rows = () =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });

test('the traces are searched by person, kind, purpose and day', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'Traces des consultations' })).toBeVisible();
  await expect(rows()).toHaveCount(2);
  await examine(jalon);
  const search = page.getByRole('search', { name: 'Chercher dans les traces' });
  await search.getByRole('textbox', { name: 'Personne' }).fill('marq');
  await expect(rows()).toHaveCount(1);
  await expect(rows().first()).toContainText('MARQUET Sarah');
  await search.getByRole('textbox', { name: 'Motif' }).fill('introuvable');
  await expect(page.getByText('Aucune trace ne correspond')).toBeVisible();
  await examine(jalon);
  await search.getByRole('button', { name: 'Tout voir' }).click();
  // to search the traces leaves one too
  await expect(rows()).toHaveCount(4);
  await expect(rows().filter({ hasText: 'traces de consultation' })).toHaveCount(2);
});

test('the access report of a person is one click away, and leaves a trace', async () => {
  await rows().filter({ hasText: 'BONNARD Jules' }).focus();
  await page.keyboard.press('r');
  const panel = page.getByRole('dialog', { name: 'Relevé des consultations' });
  await expect(panel.getByRole('region', { name: /^Page 1 sur/ })).toContainText('Relevé des consultations');
  await expect(panel.getByRole('region', { name: /^Page 1 sur/ })).toContainText('BONNARD Jules');
  await examine(jalon);
  await panel.getByRole('textbox', { name: 'Motif' }).fill('');
  await panel.getByRole('button', { name: 'Refaire le relevé' }).click();
  await expect(panel.getByText('Indiquez un motif de trois caractères au moins')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(rows()).toHaveCount(5);
  await expect(rows().first()).toContainText('relevé des consultations');
  await expect(rows().first()).toContainText('Contrôle des consultations');
});

test('the report is in the menu of the case too', async () => {
  await rows().last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tablist')).toBeVisible();
  await caseMenu(page, 'Relevé des consultations…');
  const panel = page.getByRole('dialog', { name: 'Relevé des consultations' });
  await expect(panel.getByRole('region', { name: /^Page 1 sur/ })).toContainText('MARQUET Sarah');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await goTo(page, '#/today');
});
