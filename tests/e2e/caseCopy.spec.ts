import { expect, test } from '@playwright/test';
import { examine } from './examination';
import { openJalon } from './openJalon';
import { addPerson, caseMenu, foundSite } from './siteSteps';

test('a case is copied for the national application, block by block and whole', async () => {
  const jalon = await openJalon();
  const { page } = jalon;
  try {
    await foundSite(page);
    await addPerson(page, 'Aubrelle', 'Odile');
    await caseMenu(page, 'Copier pour l’application nationale…');
    const panel = page.getByRole('dialog', { name: 'Copier vers APPI' });
    const identity = panel.getByRole('region', { name: 'Identité' });
    await expect(identity).toContainText('Nom de famille : AUBRELLE');
    await examine(jalon);
    await identity.getByRole('button', { name: 'Copier Identité' }).click();
    await expect(page.getByText('Bloc copié : Identité')).toBeVisible();
    const text = await jalon.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(text).toBe('Nom de famille : AUBRELLE\nPrénoms : Odile');
    await panel.getByRole('button', { name: 'Tout copier' }).click();
    await expect(page.getByText('Dossier copié')).toBeVisible();
  } finally {
    await jalon.close();
  }
});
