// What a fresh clone needs before anything can run: packages, system libraries, an Electron runtime, a build.
// Only Node's own modules are used here: nothing is installed yet when this file is read.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { hasDisplay } from './display.mjs';
import { findElectron } from './electron-runtime.mjs';
import { Obstacle } from './obstacle.mjs';
import { commandOf, root, runNode } from './run-command.mjs';

export { hasDisplay };

const say = line => process.stderr.write(`${line}\n`);
const readJson = file => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);

/** Why the packages must be installed, or null when those of the lock file are all here. */
function missingPackages() {
  const wanted = readJson(path.join(root, 'package-lock.json')).packages;
  const installed = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return 'they are not there yet';
  for (const [folder, { version, optional, devOptional }] of Object.entries(wanted)) {
    if (folder === '' || optional || devOptional) continue;
    const found = installed[folder]?.version;
    if (found !== version) return `${folder.replace(/^.*node_modules\//, '')} ${version} is wanted, ${found ?? 'none'} is there`;
  }
  return null;
}

/** Installs the packages of the lock file when some are missing or of another version. */
export function installPackages() {
  const reason = missingPackages();
  if (!reason) return;
  say(`Installing the packages: ${reason}`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Obstacle('npm ci failed: its message is above');
}

/** What Electron loads or the scripts call, and the Debian packages (by release) that bring it. */
const SYSTEM_NEEDS = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2', 'libasound2t64'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { program: 'unzip', packages: ['unzip'] },
  { program: 'Xvfb', packages: ['xvfb'] },
];

/** Programs of other makers by which the tests judge the papers, signatures and archives that Jalon makes. */
const TEST_NEEDS = [
  { program: 'qpdf', packages: ['qpdf'] },
  { program: 'pdfsig', packages: ['poppler-utils'] },
  { program: 'openssl', packages: ['openssl'] },
  { program: 'certutil', packages: ['libnss3-tools'] },
  { program: 'xmllint', packages: ['libxml2-utils'] },
  { program: 'initdb', under: '/usr/lib/postgresql', packages: ['postgresql'] },
];

function onPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some(folder => fs.existsSync(path.join(folder, program)));
}

/** True when a release of the program lies in a folder of its own (`/usr/lib/postgresql/15/bin`), where Debian puts it. */
function isUnder(folder, program) {
  const releases = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return releases.some(release => fs.existsSync(path.join(folder, release, 'bin', program)));
}

function missingOf(needs) {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(file => fs.existsSync(file));
  const libraries = ldconfig ? spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout : null;
  return needs.filter(need => {
    if (need.program === 'Xvfb' && hasDisplay()) return false;
    if (need.under && isUnder(need.under, need.program)) return false;
    if (need.program) return !onPath(need.program);
    return libraries !== null && !libraries.includes(`${need.library} `);
  });
}

/** The name under which this release of the system knows a package. */
function knownPackage(names) {
  const known = names.find(name => /^Package: /m.test(spawnSync('apt-cache', ['show', name], { encoding: 'utf8' }).stdout ?? ''));
  return known ?? names[0];
}

/** Makes sure of what Electron needs of the system on Linux: installs it when allowed to, else says how. */
export const systemLibraries = () => systemPackages(SYSTEM_NEEDS);

/** Makes sure of the programs that the tests call, in the same way. */
export const testPrograms = () => systemPackages(TEST_NEEDS);

function systemPackages(needs) {
  if (process.platform !== 'linux') return;
  const missing = missingOf(needs);
  if (missing.length === 0) return;
  const what = missing.map(need => need.library ?? need.program).join(', ');
  if (!onPath('apt-get')) throw new Obstacle(`Missing on this system: ${what}. Please install them.`);
  const isRoot = process.getuid() === 0;
  const apt = args =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (isRoot) {
    say(`Installing system packages for: ${what}`);
    apt(['update', '-qq']);
  }
  const packages = missing.map(need => knownPackage(need.packages));
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (!isRoot) {
    throw new Obstacle(`Missing on this system: ${what}. Run:\n  sudo apt-get update && sudo apt-get ${install.join(' ')}`);
  }
  if (apt(['-qq', ...install]).status !== 0) throw new Obstacle(`apt-get could not install: ${packages.join(' ')}`);
  const still = missingOf(needs);
  if (still.length > 0) throw new Obstacle(`Still missing: ${still.map(need => need.library ?? need.program).join(', ')}`);
}

/** Finds the runtime, and says which one this run uses. */
export async function electronRuntime() {
  const runtime = await findElectron({ say });
  const remark = runtime.source === 'fallback' ? ': stand-in for development, the official download is unreachable' : '';
  say(`Electron ${runtime.version} (${runtime.source}${remark})`);
  return runtime;
}

const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** A short mark of everything the build reads: it changes when a file is added, removed or edited. */
function fingerprint(electronVersion) {
  const hash = createHash('sha256').update(electronVersion);
  const add = file => {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  };
  for (const source of SOURCES.map(name => path.join(root, name)).filter(file => fs.existsSync(file))) {
    if (fs.statSync(source).isFile()) add(source);
    else {
      const entries = fs.readdirSync(source, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
      for (const file of entries.map(entry => path.join(entry.parentPath, entry.name)).sort()) add(file);
    }
  }
  return hash.digest('hex');
}

/** Builds the application when a source has changed since the last build. `force` builds in any case. */
export async function buildApp(runtime, { force = false } = {}) {
  const stamp = path.join(root, 'out', 'built-from.txt');
  const current = fingerprint(runtime.version);
  if (!force && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === current) return;
  say('Building Jalon');
  fs.rmSync(stamp, { force: true });
  const code = await runNode([commandOf('electron-vite'), 'build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Obstacle('The build failed: its message is above');
  fs.writeFileSync(stamp, current);
}

/** Everything needed to open windows: packages, libraries, runtime, build. Gives the runtime. */
export async function prepareApplication() {
  installPackages();
  systemLibraries();
  const runtime = await electronRuntime();
  await buildApp(runtime);
  return runtime;
}

/** Runs a script's body; its number becomes the exit code, an obstacle is told in plain words. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    say(error instanceof Obstacle ? error.message : String(error.stack ?? error));
    process.exitCode = 1;
  }
}
