import { ipcMain, type IpcMainEvent, type MessagePortMain, type WebContents } from 'electron';
import type { CoreHost, CorePage } from './coreHost';
import { log } from './log';
import { isOurPage } from './pageOrigin';

/** Names of the messages between main and the preload script; the preload holds the same words. */
const CONNECT = 'core:connect';
const PORT = 'core:port';
const LOST = 'core:lost';

/**
 * Gives a port to the core to each page that asks, if it is the top frame of one of our windows showing our page.
 * A page that loads again asks again: its former port closes with its former document.
 */
export function joinPages(host: CoreHost<MessagePortMain>, developmentUrl: string | null): void {
  const pages = new Map<WebContents, CorePage<MessagePortMain>>();
  ipcMain.on(CONNECT, event => {
    if (!isTopFrameOfOurs(event, developmentUrl)) {
      log('a request from a foreign page, or from one that is gone, was refused');
      return;
    }
    const contents = event.sender;
    let page = pages.get(contents);
    if (!page) {
      page = pageOf(contents);
      const joined = page;
      pages.set(contents, joined);
      contents.once('destroyed', () => {
        pages.delete(contents);
        host.leave(joined);
      });
    }
    host.join(page);
  });
}

function pageOf(contents: WebContents): CorePage<MessagePortMain> {
  return {
    givePort: port => contents.postMessage(PORT, null, [port]),
    tellLost: hopeless => contents.send(LOST, hopeless),
  };
}

function isTopFrameOfOurs(event: IpcMainEvent, developmentUrl: string | null): boolean {
  try {
    const frame = event.senderFrame;
    return frame !== null && frame.parent === null && frame === event.sender.mainFrame && isOurPage(frame.url, developmentUrl);
  } catch (error) {
    // Electron throws on a frame that was disposed meanwhile: the page in its place asks by itself
    log('the frame of a request is gone', error);
    return false;
  }
}
