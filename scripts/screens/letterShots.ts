import type { Page } from '@playwright/test';
import { afresh, choose, goTo } from './moves';
import { dialogAt } from './officerCase';
import { PATIENCE, settled, type Shot } from './sheets';

const PRINT = /^(Imprimer|Print)$/;
const LETTERS = /^(Courriers|Letters)$/;

/** Presses the button that makes a paper, and waits for its first page. */
async function make(page: Page, button: RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  await page.getByRole('region', { name: /^Page 1/ }).waitFor({ timeout: PATIENCE });
  await settled(page);
}

/** Letters, labels, and the list of the reception. */
export const letterShots: readonly Shot[] = [
  {
    name: 'reception',
    open: async page => {
      await afresh('#/today')(page);
      await choose(page, PRINT, /^(Liste d’accueil|Reception list)/);
      await make(page, /^(Préparer la liste|Prepare the list)/);
    },
  },
  {
    name: 'summons-day',
    open: async page => {
      await afresh('#/today')(page);
      await choose(page, PRINT, /^(Convocations d’un jour|Summonses of a day)/);
    },
  },
  {
    name: 'summons-list',
    open: async page => {
      await afresh('#/cases')(page);
      await choose(page, LETTERS, /^(Convoquer les personnes|Summon the persons)/);
    },
  },
  {
    name: 'labels',
    open: async page => {
      await afresh('#/cases')(page);
      await choose(page, LETTERS, /^(Étiquettes|Labels)/);
      await make(page, /^(Préparer les adresses|Prepare the addresses)/);
    },
  },
  { name: 'letter-form', open: dialogAt('?act=letter') },
  { name: 'settings-letters', open: goTo('#/settings/letters') },
];
