import type { Page } from '@playwright/test';
import { afresh, dialogBehind, dialogShown } from './moves';
import { PATIENCE, settled, type Shot } from './sheets';

const own = afresh('#/reports?view=own');
const tray = afresh('#/reports?view=tray');

/** Opens the first report in a state, by the words of its line. */
async function openOwn(page: Page, state: RegExp): Promise<void> {
  await own(page);
  await page.getByRole('row').or(page.getByRole('listitem')).filter({ hasText: state }).getByRole('link').first().click();
}

/** A draft in the editor, the facts of the case beside it. */
async function editor(page: Page): Promise<void> {
  await openOwn(page, /Brouillon|Draft/);
  await page.getByRole('textbox', { name: /^(Texte du rapport|Text of the report)$/ }).waitFor({ timeout: PATIENCE });
  await settled(page);
}

/** What officers see of their reports. */
export const officerReports: readonly Shot[] = [
  { name: 'reports', open: own },
  { name: 'report-editor', open: editor },
  {
    name: 'report-facts',
    open: async page => {
      await editor(page);
      await page.keyboard.press('Alt+f');
      await page
        .getByRole('button', { name: /^(Identité|Identity)$/ })
        .first()
        .click();
      await settled(page);
    },
  },
];

/** What those who approve reports see of them. */
export const headReports: readonly Shot[] = [
  { name: 'report-tray', open: tray },
  { name: 'report-delegations', open: dialogBehind(tray, /^(Délégations|Delegated reviews)/) },
  { name: 'report-to-sign', open: afresh('#/reports?view=sign') },
  {
    name: 'tray-shortcuts',
    open: async page => {
      await tray(page);
      await page.keyboard.press('?');
      await dialogShown(page);
    },
  },
  { name: 'report-templates', open: afresh('#/settings/reportTemplates') },
];
