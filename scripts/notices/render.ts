import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readNotice, type Notice } from './notice';
import { shippedPackages } from './shippedPackages';

const RULE = '='.repeat(80);

const INTRODUCTION = `Jalon is free software under the GNU Affero General Public License, version 3 only (file LICENSE).
It is delivered with the works of others listed below, each under its own licence.
This file is written by \`npm run notices\` from package-lock.json: do not edit it.`;

const RUNTIME = `The Electron runtime contains Chromium, Node.js and other works. Their notices are in the files LICENSE
and LICENSES.chromium.html that come with the runtime and stay beside the executable.`;

/** Works inside a package's compiled part, which its own licence file does not name. */
const NATIVE_PARTS = `The compiled part of @signalapp/sqlcipher contains SQLite (public domain), SQLCipher (below), the Signal FTS5
extension (AGPL-3.0-only), and the Rust libraries aes, cbc, hmac, pbkdf2, sha1, sha2 and rand_core with those they
need (each under MIT or Apache-2.0, at choice). The compiled part of libsodium-sumo is libsodium (ISC).`;

const FONTS = `Source Sans 3 (screens and documents) and Source Serif 4 (screens) are fonts of Adobe under the SIL Open Font
License 1.1. Its text is beside the fonts of the documents (fonts/source-sans-3/OFL.txt) and below, with the packages
@fontsource-variable/source-sans-3 and @fontsource-variable/source-serif-4.`;

/** One line of the list at the head of the file, which the tests read too. */
export const listLine = ({ name, version }: { readonly name: string; readonly version: string }): string => `${name} ${version}`;

/** The third-party notices of the application. Throws when a licence is missing or not allowed. */
export function renderNotices(root: string): string {
  const notices = shippedPackages(root).map(shipped => readNotice(root, shipped));
  const width = Math.max(...notices.map(notice => listLine(notice).length));
  const list = notices.map(notice => `${listLine(notice).padEnd(width)}  ${notice.licence}`).join('\n');
  const sqlcipher = readFileSync(path.join(import.meta.dirname, 'sqlcipher.txt'), 'utf8').trim();
  return `${[
    `JALON - THIRD-PARTY NOTICES\n\n${INTRODUCTION}`,
    list,
    `FONTS\n\n${FONTS}`,
    `ELECTRON RUNTIME\n\n${RUNTIME}`,
    `COMPILED PARTS\n\n${NATIVE_PARTS}\n\nSQLCipher\n\n${sqlcipher}`,
    ...sections(notices),
  ].join(`\n\n${RULE}\n`)}\n`;
}

/** Packages that carry the same text share it. */
function sections(notices: readonly Notice[]): string[] {
  const byText = new Map<string, Notice[]>();
  for (const notice of notices) byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice]);
  return [...byText].map(
    ([text, same]) => `${same.map(notice => `${listLine(notice)} (${notice.licence})`).join('\n')}\n\n${text}`,
  );
}
