import type { Page } from '@playwright/test';
import { damagedSite, foundSite, PASSWORD, siteWithoutHeader } from './site';
import { photograph, prefer, settled, sheets, wanted, withApp } from './sheets';

/** First run, founding form from top to bottom, recovery code: the code is shown once, hence a new site each time. */
export async function photographFirstRun(): Promise<void> {
  if (!['first-run', 'founding', 'founding-access', 'recovery-code'].some(wanted)) return;
  for (const sheet of sheets) {
    await withApp(
      async () => undefined,
      async page => {
        await prefer(page, sheet);
        if (wanted('first-run')) await photograph(page, 'first-run', sheet);
        await page.getByRole('button', { name: /^(Fonder un site|Found a site)$/ }).click();
        await fillFounding(page);
        await page.locator('[data-closed-page]').evaluate(top => top.scrollIntoView());
        await settled(page);
        if (wanted('founding')) await photograph(page, 'founding', sheet);
        await page.locator('button[type=submit]').scrollIntoViewIfNeeded();
        await settled(page);
        if (wanted('founding-access')) await photograph(page, 'founding-access', sheet);
        if (!wanted('recovery-code')) return;
        await page.locator('button[type=submit]').click();
        await page.locator('[data-printed]').waitFor();
        await settled(page);
        await photograph(page, 'recovery-code', sheet);
      },
    );
  }
}

async function fillFounding(page: Page): Promise<void> {
  const typed = {
    siteName: 'SPIP de la Vallée',
    antennaName: 'Valbourg',
    phone: '01 99 00 12 34',
    address: '3 rue du Moulin\n99000 Valbourg',
    familyName: 'Verdier',
    givenNames: 'Camille',
    password: PASSWORD,
    confirmation: PASSWORD,
  };
  for (const [name, text] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(text);
}

/** A vault without its header, then the choice of a backup; and one whose database turns out damaged when it is opened. */
export async function photographBroken(): Promise<void> {
  if (['broken-vault', 'broken-vault-restore'].some(wanted))
    await withApp(siteWithoutHeader, async page => {
      for (const sheet of sheets) {
        await prefer(page, sheet);
        await settled(page);
        if (wanted('broken-vault')) await photograph(page, 'broken-vault', sheet);
        if (!wanted('broken-vault-restore')) continue;
        await page.getByRole('button', { name: /^(Restaurer une sauvegarde|Restore a backup)$/ }).click();
        await settled(page);
        await photograph(page, 'broken-vault-restore', sheet);
      }
    });
  if (wanted('damaged-database'))
    await withApp(damagedSite, async page => {
      for (const sheet of sheets) {
        await prefer(page, sheet);
        await page.locator('[name=password]').fill(PASSWORD);
        await page.keyboard.press('Enter');
        await page.getByRole('alert').waitFor();
        await settled(page);
        await photograph(page, 'damaged-database', sheet);
      }
    });
}

/** The lock, then what only a head of service sees. */
export async function photographHeadOfService(work: (page: Page) => Promise<void>): Promise<void> {
  await withApp(foundSite, async page => {
    if (wanted('unlock'))
      for (const sheet of sheets) {
        await prefer(page, sheet);
        await photograph(page, 'unlock', sheet);
      }
    await page.locator('[name=password]').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation').first().waitFor();
    await work(page);
  });
}

