// The one place that finds an Electron runtime for development, tests, demo and packaging.
// Order: ELECTRON_OVERRIDE_DIST_PATH, the official download, the pinned fallback (docs/decisions/electron-runtime.md).
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkIntegrity, FALLBACK, packFallback, unpackFallback } from './electron-fallback.mjs';
import { installOfficial } from './electron-official.mjs';
import { Obstacle } from './obstacle.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** How long an unreachable download site is remembered. */
const RETRY_MS = 24 * 3_600_000;

/** Where things are and who fetches them; tests give others. */
const surroundings = () => ({
  moduleFolder: path.join(root, 'node_modules', 'electron'),
  cache: path.join(root, '.cache', 'electron'),
  override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
  platform: process.platform,
  arch: process.arch,
  now: () => Date.now(),
  installOfficial,
  packFallback,
  say: line => process.stderr.write(`${line}\n`),
});

/** Name of the executable inside a runtime folder. */
function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

const readText = file => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '');
const versionIn = folder => readText(path.join(folder, 'version')).replace(/^v/, '');
const isRuntime = (folder, { platform }) => fs.existsSync(path.join(folder, executableName(platform)));

const describe = (distDir, version, source, { platform }) => ({
  path: path.join(distDir, executableName(platform)),
  distDir,
  version,
  source,
});

/** Makes a working folder in the cache, runs `work` in it and removes it whatever happens. */
async function inWorkingFolder({ cache }, work) {
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'working-'));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a finished folder in its place in one step; when another process was faster, its folder is kept. */
function publish(folder, destination, around) {
  try {
    fs.renameSync(folder, destination);
  } catch (error) {
    if (!isRuntime(destination, around)) throw error;
  }
}

function overrideRuntime(around) {
  const distDir = path.resolve(around.override);
  if (!isRuntime(distDir, around)) throw new Obstacle(`ELECTRON_OVERRIDE_DIST_PATH holds no ${executableName(around.platform)}`);
  return describe(distDir, versionIn(distDir) || 'unknown', 'override', around);
}

/** The runtime of package.json's version: already here, or downloaded; null when it cannot be had. */
async function officialRuntime(around) {
  const { cache, moduleFolder, now, say } = around;
  const { version } = JSON.parse(fs.readFileSync(path.join(moduleFolder, 'package.json'), 'utf8'));
  const destination = path.join(cache, version);
  if (isRuntime(destination, around)) return describe(destination, version, 'official', around);
  const own = path.join(moduleFolder, 'dist');
  const ownIsFolder = fs.lstatSync(own, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (ownIsFolder && isRuntime(own, around) && versionIn(own) === version) return describe(own, version, 'official', around);

  const memory = path.join(cache, `unreachable-${version}`);
  const failedAt = Number(readText(memory));
  if (failedAt > 0 && now() - failedAt < RETRY_MS) return null;
  say(`Electron ${version}: trying the official download`);
  return inWorkingFolder(around, async folder => {
    const dist = path.join(folder, 'dist');
    if (!(await around.installOfficial(moduleFolder, folder)) || !isRuntime(dist, around)) {
      fs.writeFileSync(memory, String(now()));
      return null;
    }
    publish(dist, destination, around);
    return describe(destination, version, 'official', around);
  });
}

async function fallbackRuntime(around) {
  const { version } = FALLBACK;
  const destination = path.join(around.cache, version);
  if (isRuntime(destination, around)) return describe(destination, version, 'fallback', around);
  if (around.platform !== 'linux' || around.arch !== 'x64') {
    throw new Obstacle('The official Electron download is unreachable, and the fallback runtime exists for linux-x64 only');
  }
  for (const tool of ['tar', 'unzip']) {
    if (spawnSync(tool, ['--help'], { stdio: 'ignore' }).error)
      throw new Obstacle(`The fallback runtime needs the program ${tool}`);
  }
  around.say(`Electron ${version}: fetching the fallback runtime (196 MB)`);
  return inWorkingFolder(around, async folder => {
    const name = await around.packFallback(folder);
    checkIntegrity(path.join(folder, name));
    publish(unpackFallback(folder, name), destination, around);
    return describe(destination, version, 'fallback', around);
  });
}

/** Our loader is copied at each run, so that a change to it reaches a runtime that is already in the cache. */
function installDefaultApp(distDir) {
  const source = path.join(root, 'scripts', 'electron-default-app');
  const target = path.join(distDir, 'resources', 'app');
  fs.mkdirSync(target, { recursive: true });
  for (const file of fs.readdirSync(source)) {
    const content = fs.readFileSync(path.join(source, file), 'utf8');
    if (readText(path.join(target, file)) !== content.trim()) fs.writeFileSync(path.join(target, file), content);
  }
}

/** Lets electron-vite and Playwright, which look inside the electron module, find the runtime. */
function linkIntoModule(distDir, { moduleFolder, platform }) {
  const link = path.join(moduleFolder, 'dist');
  if (distDir === link) return;
  const current = fs.lstatSync(link, { throwIfNoEntry: false });
  if (!current?.isSymbolicLink() || path.resolve(fs.readlinkSync(link)) !== distDir) {
    fs.rmSync(link, { recursive: true, force: true });
    fs.symlinkSync(distDir, link, platform === 'win32' ? 'junction' : 'dir');
  }
  const pathFile = path.join(moduleFolder, 'path.txt');
  if (readText(pathFile) !== executableName(platform)) fs.writeFileSync(pathFile, executableName(platform));
}

/**
 * Finds an Electron runtime, fetching it when needed, and links it into node_modules/electron.
 * Throws with a plain message when none can be had. `others` replaces some of the surroundings.
 */
export async function findElectron(others = {}) {
  const around = { ...surroundings(), ...others };
  if (!fs.existsSync(around.moduleFolder)) throw new Obstacle('The packages are not installed: run npm ci first');
  if (around.override) return overrideRuntime(around);
  const found = (await officialRuntime(around)) ?? (await fallbackRuntime(around));
  if (found.source === 'fallback') installDefaultApp(found.distDir);
  linkIntoModule(found.distDir, around);
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path: executable, version, source } = await findElectron();
    process.stdout.write(`Electron ${version} (${source}): ${executable}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Obstacle ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
