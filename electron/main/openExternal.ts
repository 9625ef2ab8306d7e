import { shell } from 'electron';
import { externalAddress } from './externalAddress';
import { log } from './log';

/** The only way out to the system's browser or mail program. Anything but `https:` and `mailto:` is refused. */
export function openExternal(address: string): void {
  const allowed = externalAddress(address);
  if (!allowed) {
    log('an outside address was refused');
    return;
  }
  shell.openExternal(allowed).catch((error: unknown) => log('the system did not open an outside address', error));
}
