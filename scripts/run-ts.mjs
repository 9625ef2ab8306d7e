// Runs a TypeScript file of the project: node scripts/run-ts.mjs FILE [arguments].
import { Obstacle } from './obstacle.mjs';
import { installPackages, main } from './prepare.mjs';
import { runTypeScript } from './run-command.mjs';

await main(() => {
  const [file, ...args] = process.argv.slice(2);
  if (!file) throw new Obstacle('Usage: node scripts/run-ts.mjs FILE [arguments]');
  installPackages();
  return runTypeScript(file, args);
});
