import { powerMonitor, type MessagePortMain } from 'electron';
import type { CoreHost } from './coreHost';

const IDLE_PERIOD_MS = 15_000;

/** Tells the core when the person is away: suspended or locked system, and how long nothing has moved. */
export function watchPower(host: CoreHost<MessagePortMain>): void {
  powerMonitor.on('suspend', () => host.tell({ type: 'lock', reason: 'suspend' }));
  powerMonitor.on('lock-screen', () => host.tell({ type: 'lock', reason: 'lock-screen' }));
  setInterval(() => host.tell({ type: 'idle', seconds: powerMonitor.getSystemIdleTime() }), IDLE_PERIOD_MS);
}
