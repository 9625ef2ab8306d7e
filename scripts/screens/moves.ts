import type { Page } from '@playwright/test';
import { PATIENCE, settled } from './sheets';

/** Leads to an address. */
export const goTo =
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

/** Leads to a place inside a case of the list, always the same one for this address of the list. */
export function caseOf(list: string): (rest: string) => (page: Page) => Promise<void> {
  let found = '';
  const address = async (page: Page): Promise<string> => {
    if (found !== '') return found;
    await goTo(list)(page);
    await page.getByRole('row').nth(3).press('Enter');
    await page.waitForFunction(() => /^#\/cases\/[\w-]{22}/.test(location.hash), undefined, { timeout: PATIENCE });
    const hash = await page.evaluate(() => location.hash);
    found = /^#\/cases\/[\w-]{22}/.exec(hash)?.[0] ?? '';
    return found;
  };
  return rest => async page => goTo(`${await address(page)}${rest}`)(page);
}

/** A dialog that has come to rest. */
export async function dialogShown(page: Page): Promise<void> {
  await page.getByRole('dialog').first().waitFor({ timeout: PATIENCE });
  await page.evaluate(() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => undefined)))); // a cancelled one rejects
  await settled(page);
}

/** Chooses an entry of a menu, both named in French and English. */
export async function choose(page: Page, menu: RegExp, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: entry }).click();
  await dialogShown(page);
}

/** The field that shows the choice of a select: the one with its name is hidden beside it. */
export const selectNamed = (page: Page, name: string) =>
  page.locator(`input[type=hidden][name="${name}"]`).locator('xpath=..').locator('input:not([type=hidden])');

/** Takes the first choice that typing leaves in a select. */
export async function select(page: Page, name: string, typed: string): Promise<void> {
  await selectNamed(page, name).fill(typed);
  await page.getByRole('option').first().click();
}

/** A screen without the dialogs that a picture before left open on it. */
export const afresh =
  (hash: string) =>
  async (page: Page): Promise<void> => {
    await goTo('#/help')(page);
    await goTo(hash)(page);
  };

/** Opens a place, then the dialog behind its first button of this name. */
export const dialogBehind =
  (open: (page: Page) => Promise<void>, button: RegExp) =>
  async (page: Page): Promise<void> => {
    await open(page);
    await page.getByRole('button', { name: button }).first().click();
    await dialogShown(page);
  };

/** Opens the palette over the list of cases and searches in it, in one stroke: answers to half a word would move its options. */
export async function search(page: Page, text: string): Promise<void> {
  await goTo('#/cases')(page);
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('combobox').waitFor({ timeout: PATIENCE });
  await page.keyboard.insertText(text);
}
