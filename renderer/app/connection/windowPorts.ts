import type { PortSource } from './connection';

/** Ports handed over by the preload script: asked by `core:connect`, received by `core:port`, within this window only. */
export function windowPorts(view: Window): PortSource {
  return {
    request: () => view.postMessage('core:connect', view.location.origin),
    onPort: handler => {
      const listen = (event: MessageEvent<unknown>): void => {
        const [port] = event.ports;
        if (event.source === view && event.data === 'core:port' && port) handler(port);
      };
      view.addEventListener('message', listen);
      return () => view.removeEventListener('message', listen);
    },
  };
}
