import { app, session, type WebContents } from 'electron';
import { log } from './log';
import { openExternal } from './openExternal';
import { isOurPage } from './pageOrigin';

/** Refuses, for every page, whatever ours do not need: navigation, windows, embedded pages, downloads, permissions. */
export function hardenPages(developmentUrl: string | null): void {
  app.on('web-contents-created', (_event, contents) => hardenPage(contents, developmentUrl));
}

function hardenPage(contents: WebContents, developmentUrl: string | null): void {
  const refuseForeign = (event: { url: string; preventDefault: () => void }): void => {
    if (isOurPage(event.url, developmentUrl)) return;
    event.preventDefault();
    log('a navigation was refused');
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-attach-webview', event => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url);
    return { action: 'deny' };
  });
}

/** Denies what a session grants by default. Call it once the application is ready. */
export function hardenSession(): void {
  const target = session.defaultSession;
  // Copying a reference number is the one thing that pages ask for.
  const granted = (permission: string): boolean => permission === 'clipboard-sanitized-write';
  target.setPermissionRequestHandler((_contents, permission, answer) => answer(granted(permission)));
  target.setPermissionCheckHandler((_contents, permission) => granted(permission));
  target.setDevicePermissionHandler(() => false);
  // Files leave Jalon through the core, which checks the right and traces it.
  target.on('will-download', event => event.preventDefault());
  // Nothing is fetched from outside: a spelling dictionary is ours or absent.
  target.setSpellCheckerDictionaryDownloadURL('app://local/dictionaries/');
  if (process.platform !== 'darwin') target.setSpellCheckerLanguages(['fr']);
}
