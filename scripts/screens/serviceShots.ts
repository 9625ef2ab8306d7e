import { MORE } from './caseShots';
import { afresh, caseOf, choose, dialogBehind, dialogShown, goTo } from './moves';
import { PATIENCE, settled, type Shot } from './sheets';

const inTeamCase = caseOf('#/cases');
const sharing = afresh('#/assignments');

/** What the head of a service does with its cases: sharing, departures, traces. */
export const serviceShots: readonly Shot[] = [
  { name: 'departures', open: goTo('#/departures') },
  {
    name: 'transfer',
    open: async page => {
      await goTo('#/departures')(page);
      await page.locator('table').first().getByRole('button').first().click();
      await page.getByRole('heading', { level: 2, name: /^(Dessaisissement|Transfer)$/ }).waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'traces', open: goTo('#/traces') },
  {
    name: 'access-report',
    open: async page => {
      await inTeamCase('?act=access')(page);
      await page.getByRole('region', { name: /^Page 1 / }).waitFor({ timeout: PATIENCE });
    },
  },
  { name: 'sharing', open: sharing },
  {
    name: 'sharing-dialog',
    open: async page => {
      await sharing(page);
      await page
        .getByRole('button', { name: /^(Tous les dossiers ouverts|All open cases)/ })
        .first()
        .click();
      await page.getByRole('row').nth(3).getByRole('checkbox').check();
      await page.getByRole('row').nth(5).getByRole('checkbox').check();
      await page.getByRole('button', { name: /^(Affecter…|Assign…)$/ }).click();
      await dialogShown(page);
      await page.getByRole('combobox', { name: 'Agent' }).click();
      await settled(page);
    },
  },
  { name: 'sharing-weights', open: dialogBehind(sharing, /^(Poids des dossiers|Weights of cases)…$/) },
  {
    name: 'assign',
    open: async page => {
      await inTeamCase('')(page);
      await choose(page, MORE, /^(Affecter|Assign)/);
    },
  },
];
