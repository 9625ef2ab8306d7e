import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { en } from '../../renderer/i18n/en';
import { fr } from '../../renderer/i18n/fr';
import { newFolder, openJalon, type OpenJalon, removeFolder, willOpen, willSave } from './openJalon';
import { addPerson, foundSite, lockedHeading, openSettings, rail, unlock } from './siteSteps';

// The head of a service and their settings: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

const files = newFolder();
let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
});
test.afterAll(async () => {
  await jalon.close();
  removeFolder(files);
});

async function openWholeCaseload(): Promise<void> {
  await rail(page).getByRole('link', { name: 'Dossiers' }).click();
  await page.getByRole('button', { name: /^(Mes dossiers|Tout le service)$/ }).click();
  await page.getByRole('menuitemradio', { name: 'Tout le service' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Dossiers du service' })).toBeVisible();
}

function writeList(name: string, lines: readonly string[]): string {
  const file = path.join(files, name);
  writeFileSync(file, lines.join('\r\n'));
  return file;
}

const GOOD = [
  'N° de dossier;Nom;Prénom;Date de naissance;Téléphone',
  'D-1;Malvoisin;Tiago;12/03/1990;06 39 98 11 22',
  'D-2;Péridier;Océane;01.02.1985;',
];

test('a file that is not a list is refused in words, and nothing is written', async () => {
  await openSettings(page, 'Import');
  await willOpen(jalon, writeList('other.csv', ['Couleur;Taille', 'vert;12']));
  await page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  await expect(page.getByRole('alert')).toContainText('Des colonnes manquent dans le fichier');
  await expect(page.getByRole('alert')).toContainText('Rien n’a été importé');
  await willOpen(jalon, path.join(files, 'absent.csv'));
  await page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  await expect(page.getByRole('alert')).toContainText('Le fichier n’a pas pu être lu');
});

test('each line of a list gets its verdict before anything is written', async () => {
  const bad = [
    'D-3;Bessagnet;Noël;31/02/1980;',
    'D-4;;Rachid;03/04/1977;',
    'D-5;trop;court',
    ';Malvoisin;Tiago;12/03/1990;06 39 98 11 22',
  ];
  await willOpen(jalon, writeList('mixed.csv', [...GOOD, ...bad]));
  await page.getByRole('button', { name: 'Choisir un fichier…' }).click();
  const row = (line: number) =>
    page
      .getByRole('grid', { name: 'Lignes du fichier' })
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell', { name: String(line), exact: true }) });
  await expect(row(2)).toContainText('Nouveau');
  await expect(row(3)).toContainText('Nouveau');
  await expect(row(4)).toContainText('Ligne refusée');
  await expect(row(4)).toContainText('ce jour n’existe pas');
  await expect(row(5)).toContainText('Ligne refusée');
  await expect(row(5)).toContainText('le nom ou le prénom manque');
  await expect(row(6)).toContainText('Ligne refusée');
  await expect(row(6)).toContainText('le nombre de colonnes diffère de la première ligne');
  await expect(row(7)).toContainText('Doublon');
  await expect(row(7)).toContainText('même personne que la ligne 2');
  await page
    .getByRole('navigation', { name: 'Lignes par effet' })
    .getByRole('button', { name: /refusée/i })
    .click();
  await expect(page.getByRole('grid').getByRole('row')).toHaveCount(4);
  await page.getByRole('button', { name: /^Enregistrer \d lignes?$/ }).click();
  const created = page.locator('dt', { hasText: 'Dossiers créés' }).locator('xpath=following-sibling::dd[1]');
  await expect(created).toHaveText('2');
  await willOpen(jalon, writeList('again.csv', GOOD));
  await page.getByRole('button', { name: 'Choisir un autre fichier…' }).click();
  await expect(row(2)).toContainText('Déjà à jour');
  await expect(row(3)).toContainText('Déjà à jour');
  await expect(page.getByRole('button', { name: /^Enregistrer 0/ })).toBeDisabled();
});

test('the list is exported where the user chooses, once a purpose is given', async () => {
  await openWholeCaseload();
  const file = path.join(files, 'export.csv');
  const ask = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    await page.getByRole('textbox', { name: 'Motif' }).fill('Réunion de service');
    await page.getByRole('button', { name: 'Choisir le fichier' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await willSave(jalon, null);
  await ask();
  await expect(page.getByText(/dossiers exportés/)).toHaveCount(0);
  await willSave(jalon, file);
  await ask();
  await expect(page.getByText(/\d\sdossiers exportés/)).toBeVisible();
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  expect(header).toContain('Personne');
  expect(lines.some(line => /malvoisin/i.test(line))).toBe(true);
  expect(lines.some(line => /péridier/i.test(line))).toBe(true);
  await willSave(jalon, path.join(files, 'no such folder', 'export.csv'));
  await ask();
  await expect(page.getByText('Le fichier n’a pas pu être écrit')).toBeVisible();
});

test('a backup is made, listed, and restored after a confirmation', async () => {
  await openSettings(page, 'Sauvegardes');
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click();
  const backups = page.getByRole('table', { name: 'Sauvegardes de ce poste' });
  await expect(page.getByText('Sauvegarde faite et vérifiée')).toBeVisible();
  await expect(backups.first().getByRole('row').nth(1)).toContainText('Vérifiée');

  await addPerson(page, 'Trémoulet', 'Solène');
  await openSettings(page, 'Sauvegardes');
  await page.getByRole('button', { name: 'Restaurer une sauvegarde…' }).click();
  const form = page.getByRole('dialog', { name: 'Restaurer une sauvegarde…' });
  await form.getByRole('radio').first().check();
  await form.getByRole('button', { name: 'Restaurer cette sauvegarde…' }).click();
  const question = page.getByRole('dialog', { name: /^Revenir à la sauvegarde du/ });
  await expect(question).toContainText('Le coffre remplacé n’est pas détruit');
  await expect(question.getByRole('button', { name: 'Annuler' })).toBeFocused();
  await question.getByRole('button', { name: 'Remplacer le coffre par cette sauvegarde' }).click();
  await expect(lockedHeading(page)).toBeVisible({ timeout: 30_000 });
  await unlock(page);
  await openWholeCaseload();
  await expect(page.getByRole('grid').getByRole('link', { name: /^MALVOISIN/ })).toBeVisible();
  await expect(page.getByRole('grid').getByRole('link', { name: /^TRÉMOULET/ })).toHaveCount(0);
});

/** Every text of a catalogue, by its key. */
const textsOf = (tree: object, path = ''): (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : textsOf(value as object, `${path}${key}.`),
  );
const english = new Set(textsOf(en).map(([, text]) => text));
/** Texts that would betray a screen left in French. */
const french = new Set(
  textsOf(fr)
    .map(([, text]) => text)
    .filter(text => !english.has(text) && !text.includes('{{')),
);

const sections = [
  'workstation',
  'service',
  'antennas',
  'agents',
  'deadlines',
  'work',
  'templates',
  'reportTemplates',
  'letters',
  'signing',
  'backups',
  'import',
  'referential',
  'about',
] as const;
const tabs = ['measures', 'interviews', 'assessment', 'documents', 'deadlines', 'chronology'] as const;

const idIn = (address: string | null): string => /[\w-]{22}/.exec(address ?? '')?.[0] ?? '';

test('in English, no French word stays on any screen', async () => {
  const stranger = idIn(await page.getByRole('grid').getByRole('link').first().getAttribute('href'));
  await addPerson(page, 'Trémoulet', 'Solène');
  const person = idIn(page.url());
  await page.getByRole('button', { name: /^Camille Verdier/ }).click();
  await page.getByRole('menuitemradio', { name: 'Anglais' }).click();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload(); // the messages of before were said in French; the choice is kept
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('navigation', { name: 'Screens' }).getByRole('link')).toHaveText([
    'My day',
    'Cases',
    'Deadlines',
    'Reports',
    'Directory',
    'Assignments',
    'Departures',
    'Access log',
    'Verify',
    'Help',
    'Settings',
  ]);
  const title = (name: string) => page.getByRole('heading', { level: 1, name });
  const screens = [
    ['/today', title(en.today.title)],
    ['/cases', page.getByRole('grid').getByRole('row').nth(1)],
    ['/cases/new', title(en.person.new)],
    ['/deadlines', title(en.due.title.mine)],
    ['/traces', title(en.trace.title)],
    ['/help', title(en.help.title)],
    ...sections.map(
      name => [`/settings/${name}`, page.getByRole('region', { name: en.settings[name].title, exact: true })] as const,
    ),
    [`/cases/${stranger}`, title(en.caseFile.purpose.title)],
    [`/cases/${person}`, page.getByRole('tab', { name: en.caseFile.tabs.summary, selected: true })],
    ...tabs.map(
      name => [`/cases/${person}/${name}`, page.getByRole('tab', { name: en.caseFile.tabs[name], selected: true })] as const,
    ),
    [`/cases/${person}/identity`, page.getByRole('button', { name: en.person.save })],
  ] as const;
  for (const [address, landmark] of screens) {
    await page.evaluate(to => {
      location.hash = `#${to}`;
    }, address);
    await expect(landmark).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    const shown = await page.evaluate(() => {
      const texts: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode.textContent?.trim() ?? '');
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
        for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
      return texts;
    });
    expect(
      // a purpose given in French before is a trace, and stays as it was said
      shown.filter(text => french.has(text) && !(address === '/traces' && text === 'Réunion de service')),
      address,
    ).toEqual([]);
  }
  expect(french.size).toBeGreaterThan(500);
});
