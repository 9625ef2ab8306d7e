// npm run screens: writes a picture of each screen, language and theme.
import { withDisplay } from './display.mjs';
import { main, prepareApplication } from './prepare.mjs';
import { runTypeScript } from './run-command.mjs';

await main(async () => {
  await prepareApplication();
  return withDisplay(env => runTypeScript('scripts/screens.ts', process.argv.slice(2), { env }));
});
