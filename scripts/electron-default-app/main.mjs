// What the fallback runtime runs first: `electron [-r module] <folder or file> [arguments]`.
// It is an ES module that awaits the application, because Electron holds `ready` back until its entry module has
// been evaluated: the application may still register schemes and paths, as it does in an official runtime.
import { app } from 'electron';
import { readFileSync, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

function readCommandLine(words) {
  const preloads = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === '-r' || word === '--require') preloads.push(path.resolve(words[++at] ?? ''));
    else if (word === '-v' || word === '--version') return { preloads, showVersion: true };
    else if (!word.startsWith('-')) return { preloads, target: path.resolve(word) };
  }
  return { preloads };
}

function describeApplication(target) {
  if (!statSync(target).isDirectory()) return { folder: path.dirname(target), entry: target, manifest: {} };
  const file = path.join(target, 'package.json');
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { folder: target, entry: path.join(target, manifest.main ?? 'index.js'), manifest };
}

const { preloads, showVersion, target } = readCommandLine(process.argv.slice(1));
if (showVersion) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (!target || !existsSync(target)) {
  process.stderr.write('Usage: electron [-r module] <application folder or file> [arguments]\n');
  process.exit(2);
}

process.defaultApp = true;
const load = createRequire(import.meta.url);
for (const preload of preloads) load(preload);

const { folder, entry, manifest } = describeApplication(target);
const name = manifest.productName ?? manifest.name;
if (manifest.version) app.setVersion(manifest.version);
if (name) {
  app.setName(name);
  app.setPath('userData', path.join(app.getPath('appData'), name));
}
app.setAppPath(folder);
try {
  await import(pathToFileURL(entry).href);
} catch (error) {
  process.stderr.write(`The application could not be loaded: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
