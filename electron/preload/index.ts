import { ipcRenderer } from 'electron';

/**
 * Hands the page its MessagePort to the core, and nothing else. Words between page and preload, as window messages:
 * - the page says `core:connect` when it is ready to receive ports;
 * - `core:port` brings a port, the first time and again after each restart of the core: the newest one counts;
 * - `core:lost` says that the core is gone and that a new port will follow; `core:failed`, that it keeps crashing and
 *   starts again only when the page says `core:connect`.
 */
window.addEventListener('message', event => {
  if (event.source === window && event.data === 'core:connect') ipcRenderer.send('core:connect');
});

ipcRenderer.on('core:port', event => window.postMessage('core:port', location.origin, event.ports));

ipcRenderer.on('core:lost', (_event, hopeless: unknown) => {
  window.postMessage(hopeless === true ? 'core:failed' : 'core:lost', location.origin);
});
