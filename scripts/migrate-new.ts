// Writes the next migration from the difference between the entities and the migrations that exist.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../electron/core/database/connection';
import { migrations } from '../electron/core/database/migrations';
import { schemaDifference } from '../electron/core/database/schemaDifference';
import { entities } from '../shared/domain/entities';

const name = process.argv[2];
if (!name || !/^[a-z][a-z-]*$/.test(name)) {
  console.error('usage: npm run migrate:new -- name-of-the-change');
  process.exit(2);
}
const folder = path.join(import.meta.dirname, '../electron/core/database/migrations');
const scratch = mkdtempSync(path.join(tmpdir(), 'jalon-migrate-'));
try {
  const opened = openDatabase({ file: path.join(scratch, 'scratch.db'), key: new Uint8Array(32), create: true });
  if (!opened.ok) throw new Error(`The scratch database did not open: ${opened.error.code}`);
  for (const migration of migrations) opened.value.exec(migration.sql);
  const statements = schemaDifference(opened.value, entities);
  opened.value.close();
  if (statements.length === 0) {
    console.log('Nothing to migrate: the tables already say what the entities say.');
    process.exit(0);
  }
  const version = (migrations.at(-1)?.version ?? 0) + 10;
  const file = `${String(version).padStart(4, '0')}-${name}.ts`;
  const sql = `${statements.join(';\n')};\n`;
  writeFileSync(
    path.join(folder, file),
    `import type { Migration } from '../migrate';\n\nexport const migration: Migration = {\n  version: ${version},\n  name: '${name}',\n  sql: \`${sql}\`,\n};\n`,
  );
  const files = readdirSync(folder)
    .filter(one => /^\d{4}-/.test(one))
    .sort();
  const variable = (one: string): string => `migration${one.slice(0, 4)}`;
  writeFileSync(
    path.join(folder, 'index.ts'),
    `import type { Migration } from '../migrate';\n${files
      .map(one => `import { migration as ${variable(one)} } from './${one.replace(/\.ts$/, '')}';`)
      .join(
        '\n',
      )}\n\n/** Every migration, in order. Frozen once released: a change is a new one. */\nexport const migrations: readonly Migration[] = [\n${files
      .map(file => `  ${variable(file)},\n`)
      .join('')}];\n`,
  );
  console.log(`${path.join('electron/core/database/migrations', file)}: ${statements.length} statements`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
