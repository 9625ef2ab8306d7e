import path from 'node:path';
import { utilityProcess, type MessagePortMain } from 'electron';
import type { FromCore } from '../core/host';
import { coreEnvironment } from './coreEnvironment';
import type { CoreProcess } from './coreHost';

/** Starts the core in a process of its own. `developer`: its output is shown. */
export function forkCore(developer: boolean): CoreProcess<MessagePortMain> {
  const child = utilityProcess.fork(path.join(import.meta.dirname, 'core.js'), [], {
    serviceName: 'Jalon core',
    stdio: developer ? 'inherit' : 'ignore',
    execArgv: [],
    env: coreEnvironment(process.env),
  });
  return {
    send: (message, ports = []) => child.postMessage(message, ports),
    kill: () => child.kill(),
    // The child is our own code, and its messages are typed on both sides.
    onMessage: listener => child.on('message', message => listener(message as FromCore)),
    onExit: listener => child.on('exit', listener),
  };
}
