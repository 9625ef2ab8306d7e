import type { Page } from '@playwright/test';
import { caseOf, dialogShown } from './moves';

/** Leads to a place inside the case that the pictures of the demo site show. */
export const inCase = caseOf('#/cases');

/** The dialog that an address of that case opens. */
export const dialogAt =
  (address: string) =>
  async (page: Page): Promise<void> => {
    await inCase(address)(page);
    await dialogShown(page);
  };
