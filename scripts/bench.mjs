// npm run bench: measures Jalon against bare baselines, windows included.
import { withDisplay } from './display.mjs';
import { main, prepareApplication } from './prepare.mjs';
import { runTypeScript } from './run-command.mjs';

await main(async () => {
  await prepareApplication();
  return withDisplay(env => runTypeScript('scripts/bench.ts', process.argv.slice(2), { env }));
});
