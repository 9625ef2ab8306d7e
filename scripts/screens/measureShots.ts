import type { Page } from '@playwright/test';
import { choose, dialogBehind, dialogShown, goTo, select } from './moves';
import { inCase } from './officerCase';
import { PATIENCE, settled, type Shot } from './sheets';

/** Opens the form of a measure, empty even if a picture before left a draft, and fills in what a course needs. */
async function openMeasure(page: Page): Promise<void> {
  await inCase('/measures?act=measure')(page);
  await dialogShown(page);
  const discard = page.getByRole('button', { name: /^(Abandonner le brouillon|Discard the draft)$/ });
  if (await discard.isVisible()) await discard.click();
  await page.locator('[name=judgmentDate]').fill('3/2/2026');
  await select(page, 'type', 'SPROB');
  await page.locator('[name=startDate]').fill('2/3/2026');
  await page.locator('[name=durationMonths]').fill('24');
}

/** Leads to the measures of a person who has hours of work to serve. */
async function inWork(page: Page): Promise<void> {
  await goTo('#/cases')(page);
  await page.getByRole('row').filter({ hasText: 'TIG' }).first().press('Enter');
  await page.getByRole('tablist').waitFor({ timeout: PATIENCE });
  const address = await page.evaluate(() => location.hash);
  await goTo(`${address}/measures`)(page);
  await page.locator('progress').first().scrollIntoViewIfNeeded();
  await settled(page);
}

/** The measures of a case, with their course, their decisions, their hours of work and their referrals. */
export const measureShots: readonly Shot[] = [
  { name: 'case-measures', open: inCase('/measures') },
  {
    name: 'obligation',
    open: async page => {
      await inCase('/measures')(page);
      await page
        .getByRole('tabpanel')
        .getByRole('button', { name: /^(Modifier|Edit)$/ })
        .nth(2)
        .click();
      await dialogShown(page);
    },
  },
  { name: 'obligation-proof', open: dialogBehind(inCase('/measures'), /^(Ajouter une preuve|Add a proof)$/) },
  { name: 'case-work', open: inWork },
  { name: 'work-plan', open: dialogBehind(inWork, /^(Prévoir des jours|Plan days)$/) },
  { name: 'work-place', open: dialogBehind(inWork, /^(Placer sur un poste|Place at a post)$/) },
  {
    name: 'measure-decision',
    open: async page => {
      await inCase('/measures')(page);
      await choose(page, /^(Décision|Decision)…$/, /^(Fin de mesure|End of the measure)…$/);
    },
  },
  {
    name: 'measure-end',
    open: async page => {
      await inCase('/measures')(page);
      await page.locator('summary').first().click();
      await settled(page);
    },
  },
  {
    name: 'suspensions',
    open: async page => {
      await openMeasure(page);
      await page.getByRole('button', { name: /^(Ajouter une suspension|Add a suspension)$/ }).click();
      await page.locator('[name^=suspensionFrom]').fill('1/6/2026');
      await page.locator('[name^=suspensionTo]').fill('11/6/2026');
      await page.locator('[name^=suspensionReason]').fill('Incarcération');
      await page.getByRole('dialog').getByRole('status').last().scrollIntoViewIfNeeded();
      await settled(page);
    },
  },
  {
    name: 'other-dates',
    open: async page => {
      await openMeasure(page);
      await page.getByRole('dialog').locator('summary').click();
      await page.locator('[name=decisionDate]').fill('3/2/2026');
      await page.locator('[name=referralHearingDate]').fill('15/4/2026');
      await page.locator('[name=referralHearingDate]').blur();
      await page.locator('[name=remainderReachedDate]').scrollIntoViewIfNeeded();
      await settled(page);
    },
  },
  { name: 'referral', open: dialogBehind(inCase('/measures'), /^(Orienter vers un partenaire|Refer to a partner)$/) },
];
