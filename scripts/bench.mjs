// npm run bench: measures Jalon against bare baselines, windows included.
import { withDisplay } from './display.mjs';
import { main, prepareApplication, testPrograms } from './prepare.mjs';
import { runTypeScript } from './run-command.mjs';

await main(async () => {
  await prepareApplication();
  testPrograms();
  return withDisplay(env => runTypeScript('scripts/bench.ts', process.argv.slice(2), { env }));
});
