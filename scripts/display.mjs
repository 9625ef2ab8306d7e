// A screen for windows: the one of the session, or a virtual one (Xvfb) that lives as long as the caller.
import { spawn } from 'node:child_process';

/** True when windows can be shown without a virtual screen. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** Starts Xvfb on a display number that it chooses itself, and gives the number and the way to stop it. */
function startVirtualDisplay(size) {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', error => reject(new Error(`Xvfb does not start: ${error.message}`)));
    child.on('exit', code => reject(new Error(`Xvfb stopped at once (code ${code})`)));
    child.stdio[3].once('data', number => resolve({ name: `:${String(number).trim()}`, stop: () => child.kill() }));
  });
}

/**
 * Calls `work` with an environment in which windows can be opened; a virtual screen, when one is needed,
 * is announced by one line and stopped at the end, on an interrupt too.
 */
export async function withDisplay(work, size = '1600x1000') {
  if (hasDisplay()) return work({ ...process.env });
  const display = await startVirtualDisplay(size);
  process.stderr.write(`No display here: windows open on a virtual one (Xvfb ${display.name})\n`);
  process.once('exit', display.stop);
  try {
    return await work({ ...process.env, DISPLAY: display.name });
  } finally {
    process.removeListener('exit', display.stop);
    display.stop();
  }
}
