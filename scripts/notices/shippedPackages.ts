import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { required } from '../../shared/base/result';

/** A package of which something is delivered with Jalon. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** Its folder, from the root of the repository. */
  readonly folder: string;
}

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), dependencies: z.record(z.string(), z.string()).optional() }),
  ),
});
type Lock = z.infer<typeof lockSchema>['packages'];

/** Folders whose code is built into the application. */
const SHIPPED_FOLDERS = ['electron', 'renderer', 'shared'];
/** `from 'x'`, `import 'x'`, `import('x')` and, in style sheets, `url('x')`. */
const IMPORT = /(?:\bfrom |\bimport |\bimport\(|\burl\()'([^'.][^']*)'/g;

/**
 * The packages delivered with Jalon, by name: the production dependencies, what the delivered code imports and is bundled into it,
 * and all that these depend on, as package-lock.json pins them; then the Electron runtime, without its installer's dependencies.
 */
export function shippedPackages(root: string): ShippedPackage[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))).packages;
  const found = new Map<string, ShippedPackage>();
  const waiting = [...Object.keys(lock['']?.dependencies ?? {}), ...importedPackages(root)].map(name => locate(lock, '', name));
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (found.has(folder)) continue;
    found.set(folder, describe(lock, folder));
    const here = folder;
    waiting.push(...Object.keys(lock[here]?.dependencies ?? {}).map(name => locate(lock, here, name)));
  }
  const electron = locate(lock, '', 'electron');
  found.set(electron, describe(lock, electron));
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function describe(lock: Lock, folder: string): ShippedPackage {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, version: required(lock[folder]?.version, `the version of ${folder}`), folder };
}

/** Where Node finds a package asked from another one: beside it, or above. */
function locate(lock: Lock, from: string, name: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const candidate = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (lock[candidate]) return candidate;
    if (at === '') throw new Error(`${name}, needed by ${from || 'Jalon'}, is not in package-lock.json`);
  }
}

/** Names of the packages that the delivered code imports. */
function importedPackages(root: string): string[] {
  const names = new Set<string>();
  for (const folder of SHIPPED_FOLDERS) {
    for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|tsx|css)$/.test(entry.name)) continue;
      for (const [, specifier = ''] of readFileSync(path.join(entry.parentPath, entry.name), 'utf8').matchAll(IMPORT)) {
        if (/^(@[a-z0-9-]+\/)?[a-z0-9][a-z0-9._-]*(\/|\?|$)/.test(specifier)) names.add(packageOf(specifier));
      }
    }
  }
  names.delete('electron');
  return [...names];
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
