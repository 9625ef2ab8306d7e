import type { Page } from '@playwright/test';
import { caseOf, choose, dialogShown, goTo, select } from './moves';
import { PATIENCE, settled, type Shot } from './sheets';

const inCase = caseOf('#/cases');
const MORE = /^(Autres actions|More actions)$/;

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

/** A screen without the dialogs that a picture before left open on it. */
const afresh =
  (hash: string) =>
  async (page: Page): Promise<void> => {
    await goTo('#/help')(page);
    await goTo(hash)(page);
  };

const dialogAt =
  (address: string) =>
  async (page: Page): Promise<void> => {
    await inCase(address)(page);
    await dialogShown(page);
  };

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

/** The screens of an officer at work on the demo site. */
export const officerShots: readonly Shot[] = [
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
  { name: 'case-summary', open: inCase('') },
  { name: 'case-measures', open: inCase('/measures') },
  { name: 'event', open: dialogAt('?act=event') },
  { name: 'case-work', open: inWork },
  {
    name: 'work-plan',
    open: async page => {
      await inWork(page);
      await page
        .getByRole('button', { name: /^(Prévoir des jours|Plan days)$/ })
        .first()
        .click();
      await dialogShown(page);
    },
  },
  {
    name: 'work-place',
    open: async page => {
      await inWork(page);
      await page
        .getByRole('button', { name: /^(Placer sur un poste|Place at a post)$/ })
        .first()
        .click();
      await dialogShown(page);
    },
  },
  { name: 'case-interviews', open: inCase('/interviews') },
  { name: 'case-assessment', open: inCase('/assessment') },
  {
    name: 'assessment',
    open: async page => {
      await inCase('/assessment')(page);
      await page.getByRole('button', { name: /^(Nouvelle évaluation|New assessment)$/ }).click();
      await page.locator('[name="DOM_PENAL.text"]').waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  {
    name: 'goal',
    open: async page => {
      await inCase('/assessment')(page);
      await page.getByRole('button', { name: /^(Fixer un objectif|Set a goal)$/ }).click();
      await dialogShown(page);
    },
  },
  { name: 'case-documents', open: inCase('/documents') },
  { name: 'case-deadlines', open: inCase('/deadlines') },
  { name: 'case-chronology', open: inCase('/chronology') },
  {
    name: 'interview',
    open: async page => {
      await inCase('/interviews?act=interview')(page);
      await page
        .getByLabel(/transmissible/i)
        .first()
        .waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'summons', open: dialogAt('?act=summons') },
  {
    name: 'letter',
    open: async page => {
      await dialogAt('?act=summons')(page);
      const paper = page.getByRole('region', { name: /^Page 1/ });
      const make = page.getByRole('dialog').locator('button[type=submit]');
      const warning = page.getByRole('dialog').getByRole('alert');
      await make.click();
      await paper.or(warning).first().waitFor({ timeout: PATIENCE });
      // a slot taken by the letter before asks for a second press
      if (await warning.isVisible()) await make.click();
      await paper.waitFor({ timeout: PATIENCE });
      await dialogShown(page);
    },
  },
  {
    name: 'close',
    open: async page => {
      await inCase('')(page);
      await choose(page, MORE, /^(Clore le dossier|Close the case)/);
    },
  },
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
  {
    name: 'purpose',
    open: async page => {
      await goTo('#/cases')(page);
      await page.keyboard.press('Control+K');
      await page.keyboard.type('gar');
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
  { name: 'case-copy', open: dialogAt('?act=copy') },
  { name: 'transfer-offer', open: dialogAt('?act=transfer') },
  { name: 'new-person', open: goTo('#/cases/new') },
  {
    name: 'palette',
    open: async page => {
      await goTo('#/cases')(page);
      await page.keyboard.press('Control+K');
      await page.keyboard.type('gar');
      await page.getByRole('option').nth(1).waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'directory', open: afresh('#/directory') },
  {
    name: 'partner',
    open: async page => {
      await afresh('#/directory')(page);
      await page
        .getByRole('button', { name: /^Mission locale/ })
        .first()
        .click();
      await dialogShown(page);
    },
  },
  {
    name: 'partner-form',
    open: async page => {
      await afresh('#/directory')(page);
      await page.getByRole('button', { name: /^(Nouveau partenaire|New partner)$/ }).click();
      await dialogShown(page);
    },
  },
  { name: 'courts', open: afresh('#/directory?view=courts') },
  {
    name: 'magistrate',
    open: async page => {
      await afresh('#/directory?view=courts')(page);
      await page.getByRole('button', { name: /^(Nouveau magistrat|New magistrate)$/ }).click();
      await dialogShown(page);
    },
  },
  {
    name: 'referral',
    open: async page => {
      await inCase('/measures')(page);
      await page.getByRole('button', { name: /^(Orienter vers un partenaire|Refer to a partner)$/ }).click();
      await dialogShown(page);
    },
  },
  {
    name: 'identity-contacts',
    open: async page => {
      await inCase('/identity')(page);
      await page.getByRole('button', { name: /^(Ajouter un contact|Add a contact)$/ }).click();
      await page
        .getByRole('textbox', { name: /^(Nom du contact|Name of the contact|Contact)/ })
        .last()
        .scrollIntoViewIfNeeded();
      await settled(page);
    },
  },
  {
    name: 'palette-notes',
    open: async page => {
      await goTo('#/cases')(page);
      await page.keyboard.press('Control+K');
      await page.keyboard.type('logement');
      await page.getByRole('group', { name: /^(Dans les notes|In the notes)/ }).waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'settings', open: goTo('#/settings') },
  { name: 'settings-templates', open: goTo('#/settings/templates') },
  { name: 'settings-work', open: goTo('#/settings/work') },
  {
    name: 'settings-work-host',
    open: async page => {
      await goTo('#/settings/work')(page);
      await page
        .getByRole('button', { name: /^(Modifier|Edit)/ })
        .first()
        .click();
      await dialogShown(page);
    },
  },
  { name: 'help', open: goTo('#/help') },
];

const SECTIONS = ['workstation', 'service', 'antennas', 'agents', 'deadlines', 'backups', 'import', 'referential', 'about'] as const;

/** Opens the form behind a button of a settings section. */
const formOf =
  (section: (typeof SECTIONS)[number], button: RegExp) =>
  async (page: Page): Promise<void> => {
    await goTo(`#/settings/${section}`)(page);
    await page.getByRole('button', { name: button }).first().click();
    await dialogShown(page);
  };

const inTeamCase = caseOf('#/cases');

/** The screens of a head of service. */
export const headShots: readonly Shot[] = [
  ...SECTIONS.map(section => ({ name: `settings-${section}`, open: goTo(`#/settings/${section}`) })),
  { name: 'settings-service-form', open: formOf('service', /^(Modifier|Edit|Change)/) },
  { name: 'settings-antenna-form', open: formOf('antennas', /^(Modifier|Edit)/) },
  { name: 'settings-agent-form', open: formOf('agents', /^(Modifier|Edit)/) },
  { name: 'settings-rule-form', open: formOf('deadlines', /^(Régler|Set)/) },
  { name: 'settings-local-rule-form', open: formOf('deadlines', /^(Ajouter une règle|Add a local)/) },
  { name: 'settings-user-form', open: formOf('agents', /^(Ajouter|Add)/) },
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
  { name: 'sharing', open: goTo('#/assignments') },
  { name: 'sharing', open: afresh('#/assignments') },
  {
    name: 'sharing-dialog',
    open: async page => {
      await afresh('#/assignments')(page);
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
  {
    name: 'sharing-weights',
    open: async page => {
      await afresh('#/assignments')(page);
      await page.getByRole('button', { name: /^(Poids des dossiers|Weights of cases)…$/ }).click();
      await dialogShown(page);
    },
  },
  {
    name: 'assign',
    open: async page => {
      await inTeamCase('')(page);
      await choose(page, MORE, /^(Affecter|Assign)/);
    },
  },
];
