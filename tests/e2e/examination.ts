import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { OpenJalon } from './openJalon';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose outcome depends on the theme: the page is the same otherwise. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds, in words that name the rule and the place. */
export async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations: found } = await (colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOUR_RULES)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

const zoom = (jalon: OpenJalon, factor: number): Promise<void> =>
  jalon.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);

/** What is wider than its place: the page itself, or the sheet; lists have a scroller of their own. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main')]
      .filter(element => element.scrollWidth > element.clientWidth)
      .map(element => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`),
  );

/** Nothing is loading any more, and the fonts are there. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Everything that a screen must pass: axe in both themes, no sideways scroll at 1366 × 768 nor at 200 %. */
export async function examine(jalon: OpenJalon): Promise<void> {
  const { page } = jalon;
  await settled(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect.soft(await violations(page, colorScheme), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect.soft(await page.evaluate(() => innerWidth)).toBe(1366);
  expect.soft(await overflow(page), '100 %').toEqual([]);
  await zoom(jalon, 2);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(683);
  await settled(page);
  expect.soft(await overflow(page), '200 %').toEqual([]);
  await zoom(jalon, 1);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1366);
}

/** Leads to an address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to;
  }, hash);
}
