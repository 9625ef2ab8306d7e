import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { _electron, type Page } from '@playwright/test';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'screens' }, docs: { type: 'boolean', default: false }, only: { type: 'string' } },
});
export const root = path.resolve(import.meta.dirname, '../..');
const out = path.resolve(root, values.out);
const docs = path.join(root, 'docs', 'images');
/** Longest wait for anything to show, in ms. */
export const PATIENCE = 30_000;

/** A screen to photograph: how to get there from any other, once the site is open. */
export interface Shot {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** One picture of each screen for each of these. */
export const sheets = [
  ['fr', 'light'],
  ['fr', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const;
export type Sheet = (typeof sheets)[number];

/** True for a screen that was asked for. */
export const wanted = (name: string): boolean => values.only === undefined || values.only.split(',').includes(name);

export function makeFolders(): void {
  mkdirSync(out, { recursive: true });
  if (values.docs) mkdirSync(docs, { recursive: true });
}

/** Nothing is loading any more, fonts are there, and two frames were painted. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, { timeout: PATIENCE });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Sets the language and the theme, and loads the page again. */
export async function prefer(page: Page, [language, theme]: Sheet): Promise<void> {
  await page.evaluate(text => localStorage.setItem('jalon.preferences', text), `${theme} ${language} on`);
  await page.reload();
  await page.locator('h1').first().waitFor({ timeout: PATIENCE });
}

export async function photograph(page: Page, name: string, [language, theme]: Sheet): Promise<void> {
  const file = `${name}-${language}-${theme}.png`;
  await page.screenshot({ path: path.join(out, file) });
  // the documentation chooses its pictures: those that it has are refreshed
  if (values.docs && existsSync(path.join(docs, file))) copyFileSync(path.join(out, file), path.join(docs, file));
  if (values.docs && name === 'caseload' && language === 'en' && theme === 'light')
    copyFileSync(path.join(out, file), path.join(docs, 'caseload.png'));
  process.stdout.write(`${file}\n`);
}

/** Opens each screen that was asked for, takes its picture, and leaves what stands above the screen. */
export async function photographAll(page: Page, shots: readonly Shot[], sheet: Sheet): Promise<void> {
  for (const shot of shots.filter(one => wanted(one.name))) {
    await shot.open(page);
    await photograph(page, shot.name, sheet);
    await page.keyboard.press('Escape');
  }
}

/** Opens the application on a folder of its own for the time of some work. */
export async function withApp(prepare: (folder: string) => Promise<void>, work: (page: Page) => Promise<void>): Promise<void> {
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
