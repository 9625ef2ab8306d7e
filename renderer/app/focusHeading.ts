import { SCREEN_HEADING } from '../ui/PageHeader';
import { SHEET_ID } from './shell/AppShell';

/** Longest wait for the heading of a screen that is still loading, in ms. */
const PATIENCE = 3_000;

/**
 * Moves the focus to the heading of the screen that has just opened, as a page load would. It stays where it is when it
 * already stands in the new screen, such as on a tab.
 */
export function focusHeading(): void {
  const sheet = document.getElementById(SHEET_ID);
  if (!sheet) return;
  const settled = (): boolean => {
    if (document.activeElement !== sheet && sheet.contains(document.activeElement)) return true;
    const heading = sheet.querySelector<HTMLElement>(`[${SCREEN_HEADING}]`);
    heading?.focus({ preventScroll: true });
    return heading !== null;
  };
  if (settled()) return;
  const watch = new MutationObserver(() => {
    if (settled()) watch.disconnect();
  });
  watch.observe(sheet, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), PATIENCE);
}
