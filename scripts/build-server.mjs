// npm run build:server: the relay as plain files in out/server, with its migrations. It needs Node and nothing else, except the
// embedded store, which stays a package of its own.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installPackages, main } from './prepare.mjs';
import { root } from './run-command.mjs';

await main(async () => {
  installPackages();
  const { build } = await import('vite');
  const outDir = path.join(root, 'out', 'server');
  rmSync(outDir, { recursive: true, force: true });
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['@electric-sql/pglite', 'pg-native'] },
    build: {
      ssr: path.join(root, 'server', 'index.ts'),
      outDir,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'relay.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  cpSync(path.join(root, 'server', 'database', 'migrations'), path.join(outDir, 'migrations'), { recursive: true });
});
