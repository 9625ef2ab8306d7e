// Writes one PNG per screen, language and theme into screens/ (or --out DIR), from the real application on the demo site.
// --docs also refreshes the pictures of the documentation (French, light).
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { _electron, type Page } from '@playwright/test';
import { createCore } from '../electron/core/core';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'screens' }, docs: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const root = path.resolve(import.meta.dirname, '..');
const out = path.resolve(root, values.out);
const docs = path.join(root, 'docs', 'images');
const PATIENCE = 30_000;

type Language = 'fr' | 'en';
type Theme = 'light' | 'dark';

/** A screen to photograph: how to get there from any other, once the demo site is open. */
interface Shot {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const goTo =
  (hash: string) =>
  async (page: Page): Promise<void> => {
    await page.evaluate(to => {
      location.hash = to;
    }, hash);
    // the screen before also has a heading: a screen loaded lazily takes a moment to replace it
    await page.locator('h1').first().waitFor({ timeout: PATIENCE });
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 400)));
    await settled(page);
  };

/** Nothing is loading any more, fonts are there, and two frames were painted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, { timeout: PATIENCE });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Address of the first case of the list, found once: the demo site is the same each time. */
let firstCase = '';
async function caseAddress(page: Page): Promise<string> {
  if (firstCase !== '') return firstCase;
  await goTo('#/cases')(page);
  await page.getByRole('row').nth(3).press('Enter');
  await page.waitForFunction(() => /^#\/cases\/[\w-]{22}/.test(location.hash), undefined, { timeout: PATIENCE });
  const hash = await page.evaluate(() => location.hash);
  firstCase = /^#\/cases\/[\w-]{22}/.exec(hash)?.[0] ?? '';
  return firstCase;
}
const inCase =
  (rest: string) =>
  async (page: Page): Promise<void> =>
    goTo(`${await caseAddress(page)}${rest}`)(page);

const shots: readonly Shot[] = [
  { name: 'today', open: goTo('#/today') },
  { name: 'caseload', open: goTo('#/cases') },
  { name: 'case-summary', open: inCase('') },
  { name: 'case-measures', open: inCase('/measures') },
  { name: 'case-interviews', open: inCase('/interviews') },
  { name: 'case-documents', open: inCase('/documents') },
  { name: 'case-deadlines', open: inCase('/deadlines') },
  { name: 'case-chronology', open: inCase('/chronology') },
  {
    name: 'interview',
    open: async page => {
      await inCase('/interviews?act=interview')(page);
      await page
        .getByLabel(/transmissible/i)
        .first()
        .waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  {
    name: 'summons',
    open: async page => {
      await inCase('?act=summons')(page);
      await page.getByRole('dialog').waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'new-person', open: goTo('#/cases/new') },
  {
    name: 'palette',
    open: async page => {
      await goTo('#/cases')(page);
      await page.keyboard.press('Control+K');
      await page.keyboard.type('gar');
      await page.getByRole('option').nth(1).waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'settings', open: goTo('#/settings') },
  { name: 'help', open: goTo('#/help') },
];

async function prefer(page: Page, language: Language, theme: Theme): Promise<void> {
  await page.evaluate(text => localStorage.setItem('jalon.preferences', text), `${theme} ${language} on`);
  await page.reload();
  await page.locator('h1').first().waitFor({ timeout: PATIENCE });
}

async function photograph(page: Page, name: string, language: Language, theme: Theme): Promise<void> {
  const file = `${name}-${language}-${theme}.png`;
  await page.screenshot({ path: path.join(out, file) });
  if (values.docs && language === 'fr' && theme === 'light') copyFileSync(path.join(out, file), path.join(docs, file));
  if (values.docs && name === 'caseload' && language === 'en' && theme === 'light')
    copyFileSync(path.join(out, file), path.join(docs, 'caseload.png'));
  process.stdout.write(`${file}\n`);
}

const sheets = [
  ['fr', 'light'],
  ['fr', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;
const wanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name);

/** Opens the application on a folder of its own for the time of some work. */
async function withApp(prepare: (folder: string) => Promise<void>, work: (page: Page) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jalon-screens-'));
  await prepare(folder);
  const app = await _electron.launch({
    args: ['.', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    cwd: root,
    env: { ...(process.env as Record<string, string>), JALON_USER_DATA: folder, JALON_E2E: '1' }, // Node gives texts only
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(PATIENCE);
    await page.locator('h1').first().waitFor({ timeout: PATIENCE });
    await work(page);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A founded site whose vault waits for its password. */
async function foundSite(folder: string): Promise<void> {
  const dataDir = path.join(folder, 'vault');
  mkdirSync(dataDir);
  const core = await createCore({
    dataDir,
    resourcesDir: path.join(root, 'resources'),
    version: 'screens',
    host: { chooseSavePath: async () => null, chooseOpenPath: async () => null, keychainSecret: async () => null },
    onEvent: () => undefined,
    kdfCost: { opsLimit: 1, memLimitBytes: 64 * 1024 * 1024 },
  });
  const founded = await core.call('session.found', {
    site: { name: 'SPIP de Valbourg (fictif)', territory: 'metropole', timeZone: 'Europe/Paris' },
    antenna: { name: 'Antenne de Valbourg', address: ['12 rue des Tilleuls', '00140 Valbourg'], phone: '+33100000140' },
    agent: { familyName: 'Verdier', givenNames: 'Camille', role: 'officer' },
    login: 'c.verdier',
    password: 'une phrase inventée pour la photo',
  });
  core.close();
  if (!founded.ok) throw new Error(`The site was not founded: ${founded.error.code}`);
}

mkdirSync(out, { recursive: true });
if (values.docs) mkdirSync(docs, { recursive: true });

if (wanted('unlock')) {
  await withApp(foundSite, async page => {
    for (const [language, theme] of sheets) {
      await prefer(page, language, theme);
      await photograph(page, 'unlock', language, theme);
    }
  });
}

await withApp(
  async () => undefined,
  async page => {
    for (const [language, theme] of sheets) {
      await prefer(page, language, theme);
      if (wanted('first-run')) await photograph(page, 'first-run', language, theme);
    }
    await prefer(page, 'fr', 'light');
    await page.getByRole('button', { name: 'Ouvrir la démonstration' }).click();
    await page.getByRole('navigation').first().waitFor({ timeout: 120_000 });
    for (const [language, theme] of sheets) {
      await prefer(page, language, theme);
      for (const shot of shots.filter(one => wanted(one.name))) {
        await shot.open(page);
        await photograph(page, shot.name, language, theme);
        await page.keyboard.press('Escape');
      }
    }
  },
);
