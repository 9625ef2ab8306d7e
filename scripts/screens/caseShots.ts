import type { Page } from '@playwright/test';
import { choose, dialogBehind, dialogShown } from './moves';
import { dialogAt, inCase } from './officerCase';
import { PATIENCE, settled, type Shot } from './sheets';

/** Button of the less usual actions of a case. */
export const MORE = /^(Autres actions|More actions)$/;

const assembling = async (page: Page): Promise<void> => {
  await inCase('')(page);
  await choose(page, MORE, /^(Assembler le dossier|Assemble)/);
};

/** A case of the officer, but for its measures. */
export const caseShots: readonly Shot[] = [
  { name: 'case-summary', open: inCase('') },
  { name: 'case-interviews', open: inCase('/interviews') },
  { name: 'case-assessment', open: inCase('/assessment') },
  { name: 'case-documents', open: inCase('/documents') },
  { name: 'case-deadlines', open: inCase('/deadlines') },
  { name: 'case-chronology', open: inCase('/chronology') },
  { name: 'event', open: dialogAt('?act=event') },
  {
    name: 'assessment',
    open: async page => {
      await inCase('/assessment')(page);
      await page.getByRole('button', { name: /^(Nouvelle évaluation|New assessment)$/ }).click();
      await page.locator('[name="DOM_PENAL.text"]').waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'goal', open: dialogBehind(inCase('/assessment'), /^(Fixer un objectif|Set a goal)$/) },
  {
    name: 'interview',
    open: async page => {
      await inCase('/interviews?act=interview')(page);
      await page.locator('[name=transmissible]').waitFor({ timeout: PATIENCE });
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
  { name: 'case-file', open: assembling },
  {
    name: 'case-file-mask',
    open: async page => {
      await assembling(page);
      await page
        .getByRole('button', { name: /^(Occulter dans|Mask in)/ })
        .first()
        .click();
      await page.getByRole('dialog').locator('section').waitFor({ timeout: PATIENCE });
      await settled(page);
    },
  },
  { name: 'case-copy', open: dialogAt('?act=copy') },
  { name: 'transfer-offer', open: dialogAt('?act=transfer') },
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
];
