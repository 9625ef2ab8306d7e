import { expect, type Locator, type Page } from '@playwright/test';

/** Longest way to a control, in presses of Tab: a longer one is a fault of the screen. */
const MOST_PRESSES = 90;

/** True when the keyboard is on that element. */
export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll(elements => elements.some(element => element === document.activeElement));

/** Reaches a control by Tab alone, as without a mouse; fails when the keyboard cannot. `back` goes the other way round. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target.first()).toBeVisible();
  for (let press = 0; press < MOST_PRESSES; press++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  await expect(target, 'the keyboard reaches it').toBeFocused();
}

/** Opens a tab of the case by the arrows. */
export async function openTab(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  const tabs = page.getByRole('tab');
  await tabTo(page, page.getByRole('tab', { selected: true }));
  const count = await tabs.count();
  for (let press = 0; press < count && !(await hasFocus(wanted)); press++) {
    await page.keyboard.press('ArrowRight');
  }
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
  await expect(wanted).toBeFocused();
}
