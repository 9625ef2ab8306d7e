import { SCREEN_HEADING } from '../ui/PageHeader';
import { SHEET_ID } from './shell/AppShell';

/** Longest wait for the heading of a screen that is still loading, in ms. */
const PATIENCE = 3_000;

/**
 * Moves the focus to the heading of the screen that has just opened, as a page load would, or to the field with which a form
 * begins. It stays where it is when it already stands in the new screen, such as on a tab.
 */
export function focusHeading(): void {
  const sheet = document.getElementById(SHEET_ID);
  if (!sheet) return;
  const settled = (): boolean => {
    if (document.activeElement !== sheet && sheet.contains(document.activeElement)) return true;
    const heading = sheet.querySelector<HTMLElement>(`[${SCREEN_HEADING}]`);
    const start = heading && (sheet.querySelector<HTMLElement>('[data-autofocus]') ?? heading);
    start?.focus({ preventScroll: true });
    return start !== null;
  };
  if (settled()) return;
  const watch = new MutationObserver(() => {
    if (settled()) watch.disconnect();
  });
  watch.observe(sheet, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), PATIENCE);
}
