// npm run demo: the main job in plain Node, without a window.
import { installPackages, main } from './prepare.mjs';
import { runTypeScript } from './run-command.mjs';

await main(() => {
  installPackages();
  return runTypeScript('scripts/demo.ts', process.argv.slice(2));
});
