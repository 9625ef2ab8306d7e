import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { examine } from './examination';
import { newFolder, openJalon, removeFolder, willOpen, type OpenJalon } from './openJalon';
import { addPerson, caseMenu, foundSite, openSettings, todayTyped } from './siteSteps';

// A signed update of the reference data, from its publisher's command to the deadline that it moves.
test.describe.configure({ mode: 'serial' });

const repository = path.resolve(import.meta.dirname, '../..');
let folder = '';
let jalon: OpenJalon;
let page: Page;

/** The text of one file of the copied reference data. */
const file = (name: string): string => path.join(folder, 'resources/referential', name);

test.beforeAll(async () => {
  folder = newFolder();
  cpSync(path.join(repository, 'resources'), path.join(folder, 'resources'), { recursive: true });
  const newer = JSON.parse(readFileSync(file('spip.json'), 'utf8')) as {
    meta: { version: string };
    delays: { code: string; duration: { value: number } }[];
  }; // the file of the repository
  newer.meta.version = '1.5.0';
  for (const delay of newer.delays) if (delay.code === 'D113_44_3M') delay.duration.value = 2;
  const edited = path.join(folder, 'edited');
  cpSync(path.join(folder, 'resources/referential'), edited, { recursive: true });
  writeFileSync(path.join(edited, 'spip.json'), JSON.stringify(newer));
  const said = execFileSync(
    process.execPath,
    ['scripts/run-ts.mjs', 'scripts/referential-sign.ts', '--key', path.join(folder, 'key.pem'), '--new-key']
      .concat('--from', edited)
      .concat('--out', path.join(folder, 'update.jalonref')),
    { cwd: repository, encoding: 'utf8' },
  );
  const key = /publishers\.json: (\S+)/.exec(said)?.[1];
  writeFileSync(file('publishers.json'), JSON.stringify({ publishers: [{ name: 'Éditeur des essais', key }] }));
  jalon = await openJalon(undefined, { JALON_RESOURCES: path.join(folder, 'resources') });
  page = jalon.page;
  await foundSite(page);
  await addPerson(page, 'Aubrelle', 'Odile');
  await caseMenu(page, 'Ajouter une mesure');
  const panel = page.getByRole('dialog', { name: 'Ajouter une mesure' });
  await panel.getByRole('combobox', { name: 'Type de mesure' }).fill('SPROB');
  await page
    .getByRole('option', { name: /^SPROB/ })
    .first()
    .click();
  const today = await todayTyped(page);
  await panel.getByRole('textbox', { name: 'Saisine du service' }).fill(today);
  await panel.getByRole('textbox', { name: 'Début' }).fill(today);
  await panel.getByRole('textbox', { name: 'Durée (mois)' }).fill('24');
  await panel.getByRole('button', { name: 'Ajouter la mesure' }).click();
  await expect(panel).toBeHidden();
});
test.afterAll(async () => {
  await jalon.close();
  removeFolder(folder);
});

const choose = (name: string): Promise<void> => willOpen(jalon, path.join(folder, name));

test('a file that was altered is refused in words', async () => {
  const text = readFileSync(path.join(folder, 'update.jalonref'), 'utf8');
  writeFileSync(
    path.join(folder, 'altered.jalonref'),
    text.replace(/"signature":"(.)/, (_, first) => `"signature":"${first === 'A' ? 'B' : 'A'}`),
  );
  await choose('altered.jalonref');
  await openSettings(page, 'Référentiel');
  await page.getByRole('button', { name: 'Mettre à jour…' }).click();
  await expect(page.getByText('Ce fichier a été modifié depuis sa signature')).toBeVisible();
});

test('an update says what it changes in the law and for the cases, is applied, and taken back', async () => {
  await choose('update.jalonref');
  await page.getByRole('button', { name: 'Mettre à jour…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mise à jour 1.5.0 du référentiel' });
  await expect(dialog.getByText('Durée :')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /AUBRELLE/ })).toHaveCount(1);
  await examine(jalon);
  await dialog.getByRole('button', { name: 'Appliquer la mise à jour' }).click();
  await expect(dialog).toBeHidden();
  const applied = page.getByRole('row', { name: /^1\.5\.0/ });
  await expect(applied).toContainText('en vigueur');
  await expect(page.getByText('mise à jour appliquée par le service')).toBeVisible();
  await examine(jalon);
  await applied.getByRole('button', { name: /^Retirer/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await expect(page.getByText('livré avec Jalon')).toBeVisible();
  await expect(applied).toHaveCount(0);
});

test('a duration of the service asks for a reason, and stands beside the law’s', async () => {
  await openSettings(page, 'Échéances');
  await page
    .getByRole('button', { name: /^Régler/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: 'Régler cette échéance' });
  await dialog.getByRole('textbox', { name: /^Durée appliquée/ }).fill('40');
  await dialog.getByRole('button', { name: 'Enregistrer le réglage' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Un champ est à corriger');
  await examine(jalon);
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('Note de service');
  await dialog.getByRole('button', { name: 'Enregistrer le réglage' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /Note de service/ })).toContainText(/40\sjours/);
});
