import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { reservedReport, signedReport } from '../fixtures/signature/reports';
import { TestAuthority } from '../fixtures/signature/pki';
import { tamperings } from '../fixtures/signature/tamperings';
import { required } from '../../shared/base/result';
import { examine, goTo } from './examination';
import { newFolder, openJalon, removeFolder, type OpenJalon } from './openJalon';
import { foundSite, openSettings } from './siteSteps';

// The head of a service gets a certificate, then verifies files: each test goes on where the one before stopped.
test.describe.configure({ mode: 'serial' });

const files = newFolder();
let jalon: OpenJalon;
let page: Page;

test.beforeAll(async () => {
  jalon = await openJalon();
  page = jalon.page;
  await foundSite(page);
});
test.afterAll(async () => {
  await jalon.close();
  removeFolder(files);
});

async function verify(name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(files, name);
  writeFileSync(file, bytes);
  await page.locator('input[type=file]').setInputFiles(file);
}

test('the authority of the site is founded, and issues a certificate', async () => {
  await openSettings(page, 'Signature');
  await page.getByRole('button', { name: 'Fonder l’autorité du site' }).click();
  await expect(page.getByText('Vous pouvez délivrer des certificats')).toBeVisible();
  await page.getByRole('button', { name: 'Demander mon certificat' }).click();
  await page.getByRole('button', { name: /^Délivrer/ }).click();
  await expect(page.getByText('Valable', { exact: true }).first()).toBeVisible();
  await examine(jalon);
});

test('a certificate is revoked with a reason only', async () => {
  await page.getByRole('button', { name: /^Révoquer/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Révoquer le certificat' }).click();
  await expect(dialog.getByText('Choisissez un motif.')).toBeVisible();
  await examine(jalon);
  await dialog.getByRole('combobox', { name: 'Motif' }).click();
  await page.getByRole('option', { name: 'Remplacé par un autre' }).click();
  await dialog.getByRole('button', { name: 'Révoquer le certificat' }).click();
  await expect(page.getByText('Révoqué', { exact: true }).first()).toBeVisible();
});

test('a file that is not signed, and one that is no PDF, are told in words', async () => {
  await goTo(page, '#/verify');
  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier un document' })).toBeVisible();
  await examine(jalon);
  await verify('report.pdf', await reservedReport());
  await expect(page.getByRole('heading', { name: 'Document non signé' })).toBeVisible();
  await verify('other.pdf', Buffer.from('no PDF'));
  await expect(page.getByRole('heading', { name: 'Fichier illisible' })).toBeVisible();
  await examine(jalon);
});

test('a signed file tells its signers, and a tampered one what was changed', async () => {
  const authority = new TestAuthority();
  const officer = authority.issue('officer', { subject: '/CN=Claire ESSAI/title=officer' });
  const director = authority.issue('director', { subject: '/CN=Marc ESSAI/title=director' });
  const signed = await signedReport(officer, director);
  await verify('signed.pdf', signed);
  await expect(page.getByRole('heading', { level: 2, name: 'Signataire non reconnu' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Direction' })).toContainText('Marc ESSAI');
  await examine(jalon);
  await verify('tampered.pdf', required(tamperings['an annotation added'], 'the tampering')(signed));
  await expect(page.getByRole('heading', { level: 2, name: 'Document modifié' })).toBeVisible();
  await expect(page.getByText('Une annotation a été ajoutée ou changée')).toBeVisible();
  await examine(jalon);
});
