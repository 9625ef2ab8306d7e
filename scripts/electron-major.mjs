import * as fs from 'node:fs';
import path from 'node:path';

const majorOf = text => Number.parseInt(text.replace(/^v/, ''), 10);

/**
 * The Electron major that a build must suit: the older of package.json's and the one linked now into node_modules,
 * so that the same output runs on both. `root` is the repository (the build configuration is bundled: it has no place of its own).
 */
export function oldestElectronMajor(root) {
  const moduleFolder = path.join(root, 'node_modules', 'electron');
  const declared = majorOf(JSON.parse(fs.readFileSync(path.join(moduleFolder, 'package.json'), 'utf8')).version);
  const distDir = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(moduleFolder, 'dist');
  const versionFile = path.join(distDir, 'version');
  const linked = fs.existsSync(versionFile) ? majorOf(fs.readFileSync(versionFile, 'utf8')) : Number.NaN;
  return Number.isNaN(linked) ? declared : Math.min(linked, declared);
}
