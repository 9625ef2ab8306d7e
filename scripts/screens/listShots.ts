import { choose, dialogShown, goTo, search } from './moves';
import { PATIENCE, settled, type Shot } from './sheets';

/** The day, the lists of an officer, and the palette over them. */
export const listShots: readonly Shot[] = [
  { name: 'today', open: goTo('#/today') },
  { name: 'caseload', open: goTo('#/cases') },
  { name: 'due', open: goTo('#/deadlines') },
  {
    name: 'due-waived',
    open: async page => {
      await goTo('#/deadlines')(page);
      await page.getByRole('row').nth(2).focus();
      await page.keyboard.press('e');
      await dialogShown(page);
    },
  },
  {
    name: 'due-list',
    open: async page => {
      await goTo('#/deadlines')(page);
      await choose(page, /^(Emporter|Take along)/, /^(Liste de secours|Fallback list|List)/);
    },
  },
  {
    name: 'purpose',
    open: async page => {
      await search(page, 'gar');
      await page
        .getByRole('group', { name: /^(Hors de mes dossiers|Outside my cases)/ })
        .getByRole('option')
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /portefeuille|caseload/ }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'purpose-export',
    open: async page => {
      await goTo('#/cases')(page);
      await choose(page, /^(Exporter|Export)/, /XLSX/);
    },
  },
  { name: 'new-person', open: goTo('#/cases/new') },
  {
    name: 'palette',
    open: async page => {
      await search(page, 'gar');
      await page.getByRole('option').nth(1).waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  {
    name: 'palette-notes',
    open: async page => {
      await search(page, 'logement');
      await page.getByRole('group', { name: /^(Dans les notes|In the notes)/ }).waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'help', open: goTo('#/help') },
];
