import * as fs from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, Menu, MessageChannelMain, type MessagePortMain } from 'electron';
import type { StartOptions } from '../core/host';
import { answerCore } from './answerCore';
import { declareAppScheme, serveBundle } from './appProtocol';
import { CoreHost } from './coreHost';
import { forkCore } from './coreProcess';
import { hardenPages, hardenSession } from './hardening';
import { joinPages } from './joinPages';
import { log } from './log';
import { openMainWindow } from './mainWindow';
import { watchPower } from './powerEvents';

/** Settings of development and tests, deaf in a packaged application. */
const development = app.isPackaged
  ? { userData: null, resources: null, url: null, e2e: false }
  : {
      userData: process.env['JALON_USER_DATA'] ?? null,
      resources: process.env['JALON_RESOURCES'] ?? null,
      url: process.env['ELECTRON_RENDERER_URL'] ?? null,
      e2e: process.env['JALON_E2E'] === '1',
    };

if (development.userData) app.setPath('userData', path.resolve(development.userData));
// With --no-sandbox (root on a development machine) it would break every child process; our pages ask for it anyway.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareAppScheme();
hardenPages(development.url);

if (app.requestSingleInstanceLock()) run().catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  await app.whenReady();
  const host = new CoreHost<MessagePortMain>({
    fork: () => forkCore(!app.isPackaged),
    makeChannel: () => {
      const { port1, port2 } = new MessageChannelMain();
      return { forCore: port1, forPage: port2 };
    },
    answer: answerCore,
    options: startOptions(),
    now: () => performance.now(),
    log,
  });
  // the core starts when the page asks for it: on two processors the window is drawn sooner, and a password takes longer to type
  joinPages(host, development.url);
  watchPower(host);
  stopCoreBeforeQuitting(host);

  Menu.setApplicationMenu(null);
  hardenSession();
  serveBundle(path.join(import.meta.dirname, '../renderer'));
  openMainWindow(development.url);
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
}

function startOptions(): StartOptions {
  const dataDir = path.join(app.getPath('userData'), 'vault');
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return {
    dataDir,
    resourcesDir: development.resources ?? path.join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources'),
    appVersion: app.getVersion(),
    e2e: development.e2e,
  };
}

function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Quitting waits for the vault to be closed; the second time round the core is gone. */
function stopCoreBeforeQuitting(host: CoreHost<MessagePortMain>): void {
  let stopped = false;
  app.on('will-quit', event => {
    if (stopped) return;
    event.preventDefault();
    void host.stop().then(() => {
      stopped = true;
      app.quit();
    });
  });
}

function giveUp(error: unknown): void {
  log('Jalon could not start', error);
  app.exit(1);
}
