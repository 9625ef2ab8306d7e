// npm run test:long: the tests that draw their inputs at random, with ten times as many. Not part of npm test.
import { installPackages, main } from './prepare.mjs';
import { commandOf, runNode } from './run-command.mjs';

await main(() => {
  installPackages();
  const files = process.argv.slice(2);
  return runNode(
    [
      commandOf('vitest'),
      'run',
      ...(files.length > 0 ? files : ['tests/unit/sync', 'tests/integration/server/canary.test.ts', 'tests/fault/server']),
    ],
    {
      env: { ...process.env, JALON_LONG: '1' },
    },
  );
});
