// npm run notices: writes resources/THIRD-PARTY-NOTICES.txt; fails when a licence is not one that we may ship.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderNotices } from './notices/render';

const root = path.resolve(import.meta.dirname, '..');
const file = path.join('resources', 'THIRD-PARTY-NOTICES.txt');
try {
  const text = renderNotices(root);
  writeFileSync(path.join(root, file), text);
  console.log(`${file}: ${text.length} characters`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
