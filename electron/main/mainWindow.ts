import * as fs from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { APP_URL } from './bundlePath';
import { offerContextMenu } from './contextMenu';
import { log } from './log';
import { webPreferences } from './webPreferences';
import { firstRectangle, MINIMUM_SIZE, readWindowPlace, type WindowPlace } from './windowPlace';
import { nextZoom, zoomCommand, type ZoomCommand } from './zoom';

/** Colour of the window before its first page, the chrome colour of each theme: no flash. */
const BACKGROUND = { light: '#e8edf0', dark: '#10161a' } as const;

/** A page that dies twice within this time (ms) is not loaded again. */
const RELOAD_PERIOD_MS = 10_000;

/** Opens the one window of Jalon where it was last time. */
export function openMainWindow(developmentUrl: string | null): BrowserWindow {
  const placeFile = path.join(app.getPath('userData'), 'window.json');
  const place = fs.existsSync(placeFile) ? readWindowPlace(fs.readFileSync(placeFile, 'utf8')) : null;
  const window = new BrowserWindow({
    ...firstRectangle(
      place,
      screen.getAllDisplays().map(display => display.workArea),
    ),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: 'Jalon',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: webPreferences(path.join(import.meta.dirname, '../preload/index.cjs'), !app.isPackaged),
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => remember(window, placeFile));
  listenToZoom(window.webContents);
  offerContextMenu(window.webContents);
  const load = (): void => {
    window.loadURL(developmentUrl ?? APP_URL).catch((error: unknown) => log('the page did not load', error));
  };
  reloadAfterCrash(window.webContents, load);
  load();
  return window;
}

function remember(window: BrowserWindow, file: string): void {
  const place: WindowPlace = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    fs.writeFileSync(file, JSON.stringify(place));
  } catch (error) {
    log('the place of the window was not kept', error);
  }
}

function listenToZoom(contents: WebContents): void {
  const apply = (command: ZoomCommand): void => contents.setZoomFactor(nextZoom(contents.getZoomFactor(), command));
  contents.on('before-input-event', (event, input) => {
    const command = zoomCommand(input);
    if (!command) return;
    event.preventDefault();
    apply(command);
  });
  contents.on('zoom-changed', (_event, direction) => apply(direction));
}

/** Drafts are in the vault: a page that died is loaded again and shows them. One that died before it came has nothing to reload. */
function reloadAfterCrash(contents: WebContents, load: () => void): void {
  let lastCrash = -Infinity;
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    log(`the page died: ${reason}`);
    const again = performance.now() - lastCrash < RELOAD_PERIOD_MS;
    lastCrash = performance.now();
    if (again) return;
    if (contents.getURL() === '') load();
    else contents.reload();
  });
}
