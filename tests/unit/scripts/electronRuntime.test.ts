import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, FALLBACK } from '../../../scripts/electron-fallback.mjs';
import { findElectron, type Surroundings } from '../../../scripts/electron-runtime.mjs';

const OFFICIAL = '99.1.0';
const DAY = 24 * 3_600_000;
let folder: string;
let moduleFolder: string;
let cache: string;
let now: number;
let asked: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jalon-electron-'));
  [moduleFolder, cache] = [path.join(folder, 'module'), path.join(folder, 'cache')];
  for (const dir of [moduleFolder, cache]) mkdirSync(dir);
  writeFileSync(path.join(moduleFolder, 'package.json'), JSON.stringify({ version: OFFICIAL }));
  writeFileSync(path.join(moduleFolder, 'checksums.json'), '{}');
  installer('process.exit(1)');
  now = Date.UTC(2026, 10, 24);
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What Electron's own installer does in this test. */
const installer = (code: string): void => writeFileSync(path.join(moduleFolder, 'install.js'), code);
const INSTALLS = "const fs = require('node:fs'); fs.mkdirSync('dist'); fs.writeFileSync('dist/electron', '')";

function putRuntime(dir: string, version: string): string {
  mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(dir, 'electron'), '');
  writeFileSync(path.join(dir, 'version'), `v${version}`);
  return dir;
}

/** Asks for a runtime on Linux, where the archive of the fallback is `archive`. */
const find = (others: Partial<Surroundings> = {}, archive = 'not the pinned archive') =>
  findElectron({
    moduleFolder,
    cache,
    override: undefined,
    platform: 'linux',
    arch: 'x64',
    now: () => now,
    say: line => void asked.push(line),
    packFallback: into => {
      writeFileSync(path.join(into, 'package.tgz'), archive);
      return 'package.tgz';
    },
    ...others,
  });
const tries = () => asked.filter(line => line.includes('official')).length;

describe('the Electron runtime', () => {
  it('is the one that is given, before any other, and nothing is fetched', async () => {
    putRuntime(path.join(cache, OFFICIAL), OFFICIAL);
    putRuntime(path.join(cache, FALLBACK.version), FALLBACK.version);
    const given = putRuntime(path.join(folder, 'given'), '50.0.1');
    expect(await find({ override: given })).toEqual({
      path: path.join(given, 'electron'),
      distDir: given,
      version: '50.0.1',
      source: 'override',
    });
    await expect(find({ override: path.join(folder, 'nowhere') })).rejects.toThrow(
      'ELECTRON_OVERRIDE_DIST_PATH holds no electron',
    );
    expect(asked).toEqual([]);
  });

  it('is the official one when it can be fetched, once, though the fallback is there', async () => {
    putRuntime(path.join(cache, FALLBACK.version), FALLBACK.version);
    installer(INSTALLS);
    const found = { version: OFFICIAL, source: 'official', distDir: path.join(cache, OFFICIAL) };
    expect(await find()).toMatchObject(found);
    installer('process.exit(1)');
    expect(await find()).toMatchObject(found);
    expect(tries()).toBe(1);
    expect(readlinkSync(path.join(moduleFolder, 'dist'))).toBe(found.distDir);
    expect(readdirSync(cache).filter(name => name.startsWith('working-'))).toEqual([]);
  });

  it('is the fallback when the official one cannot be fetched, which is tried again after a day', async () => {
    putRuntime(path.join(cache, FALLBACK.version), FALLBACK.version);
    const fallback = { version: FALLBACK.version, source: 'fallback', distDir: path.join(cache, FALLBACK.version) };
    expect(await find()).toMatchObject(fallback);
    installer(INSTALLS);
    now += DAY - 1;
    expect(await find()).toMatchObject(fallback);
    expect(tries()).toBe(1);
    now += 1;
    expect(await find()).toMatchObject({ source: 'official' });
    expect(tries()).toBe(2);
  });

  it('is not official when the installer says it is done and brought nothing', async () => {
    putRuntime(path.join(cache, FALLBACK.version), FALLBACK.version);
    installer('process.exit(0)');
    expect(await find()).toMatchObject({ source: 'fallback' });
  });

  it('is never a fallback that does not have the pinned hash: nothing of it is unpacked nor kept', async () => {
    await expect(find()).rejects.toThrow(`${FALLBACK.package} does not have the pinned integrity hash`);
    expect(existsSync(path.join(cache, FALLBACK.version))).toBe(false);
    expect(readdirSync(cache)).toEqual([`unreachable-${OFFICIAL}`]);
  });

  it('has no fallback elsewhere than on linux-x64', async () => {
    for (const elsewhere of [{ platform: 'darwin' as const }, { platform: 'win32' as const }, { arch: 'arm64' as const }])
      await expect(find(elsewhere)).rejects.toThrow('linux-x64 only');
  });

  it('needs the packages', async () => {
    await expect(find({ moduleFolder: path.join(folder, 'absent') })).rejects.toThrow('run npm ci first');
  });
});

describe('the integrity of an archive', () => {
  it('is that of every byte', () => {
    const file = path.join(folder, 'archive');
    writeFileSync(file, 'the archive');
    const integrity = `sha512-${createHash('sha512').update('the archive').digest('base64')}`;
    expect(() => checkIntegrity(file, integrity)).not.toThrow();
    writeFileSync(file, 'the archivf');
    expect(() => checkIntegrity(file, integrity)).toThrow('pinned integrity hash');
  });
});
