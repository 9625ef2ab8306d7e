// Fetches the Electron of package.json by Electron's own installer, which checks the published hashes.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import path from 'node:path';

/** A download that has brought no byte for this long is given up. */
const SILENCE_MS = 20_000;

function bytesIn(folder) {
  let total = 0;
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const size = entry.isFile() ? fs.statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size : 0;
    total += size ?? 0;
  }
  return total;
}

/**
 * Runs the installer in `folder`, a copy of the module's folder, so that nothing half done is left in the module. The runtime comes in
 * `folder/dist`. False when the installer failed or fell silent.
 */
export function installOfficial(moduleFolder, folder) {
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
    child.on('exit', code => finish(code === 0));
  });
}
