import { expect, test, type Page } from '@playwright/test';
import { examine, goTo as leadTo, overflow, violations } from './examination';
import { hasFocus, tabTo } from './keyboardSteps';
import { openJalon, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, fillFounding, lockedHeading, noteRecoveryCode, rail, unlock } from './siteSteps';

// First run, then the demo site, then a real site that locks: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

let jalon: OpenJalon;
let page: Page;
/** Address of a case of the demo. */
let caseAddress = '';

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
});
test.afterAll(() => jalon.close());

const sections = [
  ['workstation', 'Poste'],
  ['service', 'Service'],
  ['antennas', 'Antennes'],
  ['agents', 'Agents et utilisateurs'],
  ['deadlines', 'Échéances'],
  ['work', 'Postes de travail'],
  ['templates', 'Modèles d’entretien'],
  ['reportTemplates', 'Modèles de rapports'],
  ['letters', 'Textes des courriers'],
  ['signing', 'Signature'],
  ['backups', 'Sauvegardes'],
  ['import', 'Import'],
  ['referential', 'Référentiel'],
  ['about', 'À propos'],
] as const;
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const goTo = (hash: string): Promise<void> => leadTo(page, hash);
const check = (): Promise<void> => examine(jalon);

test('the examination itself sees what is wrong', async () => {
  await expect(heading('Bienvenue dans Jalon')).toBeVisible();
  await page.evaluate(() => {
    const faint = document.createElement('button');
    Object.assign(faint.style, { color: '#999', background: '#888', width: '2000px' });
    faint.id = 'faulty';
    faint.append(document.createElement('img'), 'pâle');
    document.querySelector('main')?.append(faint);
  });
  const found = [...(await violations(page, 'light')), ...(await violations(page, 'dark'))].map(line => line.replace(/:.*/s, ''));
  expect([...new Set(found)].sort()).toEqual(['color-contrast', 'image-alt']);
  expect(await overflow(page)).not.toEqual([]);
  await page.evaluate(() => document.querySelector('#faulty')?.remove());
});

test('the doors of the first run', async () => {
  await expect(heading('Bienvenue dans Jalon')).toBeVisible();
  await check();
});

test('the form that founds a site, with what is wrong in it', async () => {
  await page.getByRole('button', { name: 'Fonder un site' }).click();
  await page.getByRole('button', { name: 'Fonder le site' }).click();
  await expect(page.getByText('Indiquez le nom du service')).toBeVisible();
  await check();
  await page.getByRole('button', { name: 'Revenir' }).click();
});

test('every screen is reached by the keyboard alone', async () => {
  await tabTo(page, page.getByRole('button', { name: 'Ouvrir la démonstration' }));
  await page.keyboard.press('Enter');
  await expect(rail(page)).toBeVisible({ timeout: 45_000 });
  for (const [entry, title] of [
    ['Aide', 'Aide'],
    ['Dossiers', 'Mes dossiers'],
    ['Échéances', 'Mes échéances'],
    ['Annuaire', 'Annuaire'],
    ['Réglages', 'Réglages'],
    ['Ma journée', 'Ma journée'],
  ] as const) {
    await tabTo(page, rail(page).getByRole('link', { name: entry }));
    await page.keyboard.press('Enter');
    await expect(heading(title)).toBeFocused();
  }
  await tabTo(page, rail(page).getByRole('link', { name: 'Réglages' }));
  await page.keyboard.press('Enter');
  const pages = page.getByRole('navigation', { name: 'Pages des réglages' }).getByRole('link');
  await expect(pages).toHaveText(sections.map(([, name]) => name));
  for (const [, name] of sections) {
    const link = page.getByRole('navigation', { name: 'Pages des réglages' }).getByRole('link', { name, exact: true });
    await tabTo(page, link);
    await page.keyboard.press('Enter');
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  }
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await expect(heading('Mes dossiers')).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Nouveau dossier' }));
  await page.keyboard.press('Enter');
  await expect(heading('Nouvelle personne')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(heading('Mes dossiers')).toBeVisible();
  const first = page.getByRole('grid').getByRole('row').nth(1);
  await tabTo(page, first);
  await page.keyboard.press('ArrowDown');
  expect(await hasFocus(first)).toBe(false);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tablist')).toBeVisible();
  caseAddress = new URL(page.url()).hash;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Raccourcis clavier' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
});

const tabs = [
  ['', 'Synthèse'],
  ['/measures', 'Mesures et obligations'],
  ['/interviews', 'Entretiens'],
  ['/assessment', 'Évaluation et plan'],
  ['/documents', 'Documents'],
  ['/deadlines', 'Échéances'],
  ['/chronology', 'Historique'],
] as const;
const screens: readonly {
  readonly name: string;
  readonly hash: () => string;
  readonly shown: () => ReturnType<Page['locator']>;
}[] = [
  { name: 'the day', hash: () => '#/today', shown: () => heading('Ma journée') },
  { name: 'the list of cases', hash: () => '#/cases', shown: () => page.getByRole('grid').getByRole('row').nth(3) },
  { name: 'what is due', hash: () => '#/deadlines', shown: () => page.getByRole('grid').getByRole('row').nth(3) },
  { name: 'the help', hash: () => '#/help', shown: () => heading('Aide') },
  { name: 'a new person', hash: () => '#/cases/new', shown: () => heading('Nouvelle personne') },
  ...tabs.map(([path, name]) => ({
    name: `a case, ${name}`,
    hash: () => `${caseAddress}${path}`,
    shown: () => page.getByRole('tab', { name, selected: true }),
  })),
  {
    name: 'the identity of a person',
    hash: () => `${caseAddress}/identity`,
    shown: () => page.getByRole('button', { name: 'Enregistrer l’identité' }),
  },
  {
    name: 'an interview being written',
    hash: () => `${caseAddress}/interviews?act=interview`,
    shown: () => page.getByRole('form', { name: 'Nouvelle note d’entretien' }),
  },
  {
    name: 'a summons',
    hash: () => `${caseAddress}?act=summons`,
    shown: () => page.getByRole('button', { name: 'Préparer la convocation' }),
  },
  {
    name: 'a measure being added',
    hash: () => `${caseAddress}/measures?act=measure`,
    shown: () => page.getByRole('dialog', { name: 'Ajouter une mesure' }),
  },
  ...sections.map(([path, name]) => ({
    name: `the settings, ${name}`,
    hash: () => `#/settings/${path}`,
    shown: () => page.getByRole('region', { name, exact: true }),
  })),
  { name: 'an address that leads nowhere', hash: () => '#/nowhere', shown: () => heading('Cet écran n’existe pas') },
];
for (const screen of screens) {
  test(screen.name, async () => {
    await goTo(screen.hash());
    await expect(screen.shown()).toBeVisible();
    await check();
  });
}

const choose = (entry: string): Promise<void> => caseMenu(page, entry);

test('the lock of the demo, and of a real site; the recovery code', async () => {
  await page.keyboard.press('Control+L');
  await expect(heading('La démonstration est verrouillée')).toBeVisible();
  await check();
  await page.getByRole('button', { name: 'Quitter la démonstration' }).click();
  await page.getByRole('button', { name: 'Fonder un site' }).click();
  await fillFounding(page);
  await page.getByRole('button', { name: 'Fonder le site' }).click();
  await expect(heading('Code de récupération')).toBeVisible();
  await check();
  await noteRecoveryCode(page);
  await expect(rail(page)).toBeVisible();
  await page.keyboard.press('Control+L');
  await expect(lockedHeading(page)).toBeVisible();
  await page.getByLabel('Mot de passe', { exact: true }).fill('un mot de passe faux');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await check();
  await page.getByRole('button', { name: 'Mot de passe oublié' }).click();
  await expect(heading('Mot de passe oublié')).toBeVisible();
  await check();
});

test('the assignment of a case, by a head of service', async () => {
  await page.getByRole('button', { name: 'Revenir' }).click();
  await unlock(page);
  await addPerson(page, 'Aubrelle', 'Odile');
  await choose('Affecter…');
  const assigning = page.getByRole('dialog', { name: 'Affecter le dossier' });
  await expect(assigning.getByRole('list', { name: 'Qui suit la personne' })).toBeVisible();
  await assigning.getByRole('button', { name: 'Affecter', exact: true }).click();
  await expect(assigning.getByRole('alert')).toContainText('Un champ est à corriger');
  await check();
});
