import type { PortSource } from './connection';

/** Ports handed over by the preload script: asked by `core:connect`, received by `core:port`, within this window only;
 * `core:lost` and `core:failed` say that the core is gone, for a moment or until it is asked again. */
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
    onLost: handler => {
      const listen = (event: MessageEvent<unknown>): void => {
        if (event.source !== view) return;
        if (event.data === 'core:lost') handler(false);
        if (event.data === 'core:failed') handler(true);
      };
      view.addEventListener('message', listen);
      return () => view.removeEventListener('message', listen);
    },
  };
}
