// The baseline of the bench: the smallest Electron application that shows a sandboxed window.
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.env.JALON_USER_DATA);
// not awaited at the top: the runtime is ready only once this module is read
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.setMenuBarVisibility(false);
  return window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
