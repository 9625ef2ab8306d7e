import { expect, test, type Page } from '@playwright/test';
import { openTab, tabTo } from './keyboardSteps';
import { openJalon, type OpenJalon } from './openJalon';
import { rail } from './siteSteps';

// The day of an officer on the demo site, without a mouse: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;
/** Followed by the officer, and found by the list: « BRUNETIÈRE Jean-Pierre ». */
let name = '';
const TRANSMISSIBLE = 'Remet trois bulletins de paie. Prochain point dans un mois.';
const CONFIDENCE = 'Évoque une séparation, à reprendre avec tact.';

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
});
test.afterAll(() => jalon.close());

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const title = (text: string | RegExp) => page.getByRole('heading', { level: 1, name: text });
const familyOf = (fullName: string): string => fullName.replace(/ [^ ]+$/, '');

test('the demo opens on the day, its deadlines with their articles, and says that its people are invented', async () => {
  await tabTo(page, page.getByRole('button', { name: 'Ouvrir la démonstration' }));
  await press('Enter');
  await expect(rail(page)).toBeVisible({ timeout: 45_000 });
  await expect(title('Ma journée')).toBeFocused();
  await expect(page.getByText('Site de démonstration : personnes fictives')).toBeVisible();
  const late = page.getByRole('region', { name: /^En retard/ }).getByRole('listitem');
  await expect(late.first()).toContainText(/art\.\s.*\d/);
  await expect(page.getByRole('region', { name: 'Rendez-vous' }).getByRole('listitem').first()).toBeVisible();
});

test('the list narrows as one types, and Enter opens a case', async () => {
  await press('g', 'd');
  await expect(title('Mes dossiers')).toBeFocused();
  await expect(page.getByText('Site de démonstration : personnes fictives')).toBeVisible();
  const rows = page.getByRole('grid').getByRole('row');
  name = await rows.nth(5).getByRole('link').innerText();
  await press('/');
  await expect(page.getByRole('textbox', { name: 'Filtrer cette liste' })).toBeFocused();
  await page.keyboard.type(name.toLowerCase());
  await expect(page.getByRole('main').getByText(/sur 78\sdossiers/)).toBeVisible();
  await expect(rows.nth(1).getByRole('link')).toHaveText(name);
  await press('Enter');
  await expect(rows.nth(1)).toBeFocused();
  await press('Enter');
  await expect(title(name)).toBeVisible();
});

test('Alt E writes an interview in two drawers; signed, it is locked', async () => {
  await press('Alt+e');
  const editor = page.getByRole('form', { name: 'Nouvelle note d’entretien' });
  await expect(editor.getByRole('textbox', { name: /^Transmissible/ })).toBeFocused();
  await page.keyboard.type(TRANSMISSIBLE);
  await press('Tab');
  await expect(editor.getByRole('textbox', { name: /^Confidences/ })).toBeFocused();
  await page.keyboard.type(CONFIDENCE);
  await tabTo(page, editor.getByRole('button', { name: 'Enregistrer et signer' }), true);
  await press('Enter');
  await expect(page.getByRole('button', { name: 'Signer la note' })).toBeFocused();
  await press('Enter');
  const note = page.getByRole('region', { name: 'Note', exact: true });
  await expect(note.getByText(/^Signée le /)).toBeVisible();
  await expect(note.getByText(TRANSMISSIBLE)).toBeVisible();
  await expect(note.getByText(CONFIDENCE)).toBeVisible();
  await expect(note.getByRole('button', { name: 'Corriger' })).toBeVisible();
  await expect(note.getByRole('button', { name: 'Modifier' })).toHaveCount(0);
  await expect(
    page
      .getByRole('region', { name: 'Notes d’entretien' })
      .getByRole('button', { name: /Signée/ })
      .first(),
  ).toBeVisible();
});

test('a summons takes Alt C and Enter, its letter is there to read, and one more Enter prints it', async () => {
  await page.evaluate(() => {
    // the dialog of the system would wait for someone
    window.print = () => document.body.setAttribute('data-was-printed', String(document.querySelectorAll('canvas').length));
  });
  await press('Alt+c');
  const form = page.getByRole('dialog', { name: 'Convoquer' });
  await expect(form.getByRole('textbox', { name: 'Jour' })).toBeFocused();
  await press('Enter');
  const preview = page.getByRole('dialog', { name: 'Convocation prête' });
  await expect(preview).toBeVisible();
  const letter = preview.getByRole('region', { name: /^Page 1 sur/ });
  await expect(letter).toContainText(familyOf(name), { ignoreCase: true });
  await expect(letter).toContainText('SPIP');
  await expect(preview.getByRole('button', { name: 'Imprimer' })).toBeFocused();
  await press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-was-printed', /^[1-9]/);
  await press('Escape');
  await expect(preview).toBeHidden();
  await openTab(page, 'Documents');
  await expect(page.getByRole('region', { name: 'Documents du dossier' }).getByRole('listitem').first()).toContainText(
    /convocation/i,
  );
});

test('the case file is assembled, tells how far it is, and holds no confidence', async () => {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seenProgress: seen });
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role=dialog] [role=status]')) seen.add(status.textContent);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await tabTo(page, page.getByRole('button', { name: 'Assembler le dossier' }));
  await press('Enter');
  const form = page.getByRole('dialog', { name: 'Assembler le dossier' });
  await expect(form.getByRole('combobox', { name: 'Destinataire' })).toBeFocused();
  await expect(form.getByRole('list', { name: 'Pièces' })).toBeVisible();
  await press('Enter');
  await expect(page.getByText(/^Dossier assemblé\s:\s\d+\spages$/)).toBeVisible({ timeout: 30_000 });
  const told = await page.evaluate(() => [...(globalThis as unknown as { seenProgress: Set<string> }).seenProgress]); // set above
  expect(told.some(text => /\d\s%\sdes pièces/.test(text))).toBe(true);
  const pane = page.getByRole('region', { name: 'Aperçu', exact: true });
  await expect(pane.getByRole('region', { name: /^Page 1 sur/ })).toContainText(familyOf(name), { ignoreCase: true });
  const papers = page.getByRole('region', { name: 'Documents du dossier' }).getByRole('listitem');
  await expect(papers.first()).toContainText(/dossier/i);
});

test('the chronology shows what was done', async () => {
  await openTab(page, 'Historique');
  const lines = page.getByRole('region', { name: 'Historique' }).getByRole('listitem');
  await expect(lines.filter({ hasText: 'Entretien' }).first()).toBeVisible();
  await expect(
    lines
      .filter({ hasText: 'Document' })
      .filter({ hasText: /convocation/i })
      .first(),
  ).toBeVisible();
  await expect(lines.filter({ hasText: 'Rendez-vous' }).first()).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(CONFIDENCE);
});

const found = () => page.getByRole('dialog', { name: 'Recherche' }).getByRole('option');
async function search(text: string): Promise<void> {
  await press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(text);
}

test('search finds a person without accents, with a wrong letter, in another order, by phone', async () => {
  const phone = await phoneOfTheCase();
  const family = familyOf(name);
  const given = name.slice(family.length + 1);
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const wrong = plain(family).replace(/^(.{3})./, (_all, start: string) => `${start}x`);
  expect(phone).toMatch(/^0\d( \d\d){4}$/);
  for (const text of [plain(family), wrong, `${plain(given)} ${plain(family)}`, phone, phone.replace(/ /g, '')]) {
    await search(text);
    await expect(found().filter({ hasText: name }).first(), text).toBeVisible();
    await press('Escape');
    await expect(found()).toHaveCount(0);
  }
});

/** The first phone of the case, as it is shown. */
async function phoneOfTheCase(): Promise<string> {
  await openTab(page, 'Synthèse');
  const label = await page
    .getByRole('button', { name: /^Copier\s0\d/ })
    .first()
    .getAttribute('aria-label');
  return (label ?? '').replace(/^Copier\s/, '').replace(/\s/g, ' ');
}

test('a case outside the caseload opens once a purpose is given', async () => {
  await search('garri');
  const outside = page.getByRole('group', { name: /^Hors de mes dossiers/ }).getByRole('option');
  await expect(outside.first()).toBeVisible();
  const stranger = (await outside.first().locator('bdi').innerText()).trim();
  const chosen = page.getByRole('option', { selected: true });
  for (let move = 0; move < 12 && !(await chosen.innerText()).startsWith(stranger); move++) await press('ArrowDown');
  await press('Enter');
  await expect(title('Ce dossier n’est pas dans votre portefeuille')).toBeFocused();
  await expect(title(stranger)).toHaveCount(0);
  await tabTo(page, page.getByRole('textbox', { name: 'Motif' }));
  await page.keyboard.type('ab');
  await press('Enter');
  await expect(page.getByText('Indiquez un motif de trois caractères au moins')).toBeVisible();
  await page.keyboard.type(' : demande du magistrat');
  await press('Enter');
  await expect(title(stranger)).toBeVisible();
});

test('two deadlines are met in one act from the list of what is due, and that is taken back', async () => {
  await press('g', 'e');
  await expect(title('Mes échéances')).toBeFocused();
  const rows = page.getByRole('grid').getByRole('row');
  const count = page.getByRole('main').getByText(/échéances ouvertes$/);
  const before = await count.innerText();
  await tabTo(page, rows.nth(2));
  await press('Space', 'ArrowDown', 'Space', 's');
  const form = page.getByRole('dialog', { name: '2 échéances satisfaites' });
  await expect(form.getByRole('textbox', { name: 'Par quel acte' })).toBeFocused();
  await page.keyboard.type('Rapport transmis');
  await press('Enter');
  await expect(form).toBeHidden();
  await expect(count).not.toHaveText(before);
  await tabTo(page, page.getByRole('button', { name: 'Annuler' }), true);
  await press('Enter');
  await expect(count).toHaveText(before);
});
