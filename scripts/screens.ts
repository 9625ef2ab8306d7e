// Writes one PNG per screen, language and theme into screens/ (or --out DIR), from the real application on fictional sites.
// --only NAME,NAME draws some of them; --docs also refreshes the pictures of the documentation (French, light).
import { photographBroken, photographFirstRun, photographHeadOfService } from './screens/closedShots';
import { headShots, officerShots } from './screens/openShots';
import { makeFolders, photographAll, prefer, sheets, wanted, withApp } from './screens/sheets';

makeFolders();
await photographFirstRun();
await photographBroken();
if (wanted('unlock') || headShots.some(shot => wanted(shot.name)))
  await photographHeadOfService(async page => {
    for (const sheet of sheets) {
      await prefer(page, sheet);
      await photographAll(page, headShots, sheet);
    }
  });
if (officerShots.some(shot => wanted(shot.name)))
  await withApp(
    async () => undefined,
    async page => {
      await prefer(page, ['fr', 'light']);
      await page.getByRole('button', { name: 'Ouvrir la démonstration' }).click();
      await page.getByRole('navigation').first().waitFor({ timeout: 120_000 });
      for (const sheet of sheets) {
        await prefer(page, sheet);
        await photographAll(page, officerShots, sheet);
      }
    },
  );
