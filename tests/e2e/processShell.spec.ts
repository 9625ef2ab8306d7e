import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { openJalon, type OpenJalon } from './openJalon';

let jalon: OpenJalon;
test.beforeAll(async () => {
  jalon = await openJalon();
});
test.afterAll(() => jalon.close());

/** Process number of the core, or null while there is none. */
const coreProcess = (app: ElectronApplication): Promise<number | null> =>
  app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ serviceName, name }) => [serviceName, name].includes('Jalon core'))?.pid ?? null,
  );

/** Asks for a port and makes a call on it beside the screens, whose own listener stays in place. */
const callCore = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise(resolve => {
        const ourId = 1_000_000;
        addEventListener('message', event => {
          const [port] = event.ports;
          if (event.data !== 'core:port' || !port) return;
          port.addEventListener('message', ({ data }: MessageEvent<{ id?: number }>) => {
            if (data.id === ourId) resolve(data);
          });
          port.start();
          port.postMessage({ type: 'call', id: ourId, name: 'session.status', input: {} });
        });
        postMessage('core:connect', location.origin);
      }),
  );

test('the page is sandboxed, isolated and without Node', async () => {
  const preferences = await jalon.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron has this method and does not describe it.
    return (contents as unknown as { getLastWebPreferences: () => Electron.WebPreferences }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
  expect(
    await jalon.page.evaluate(() => ['require', 'process', 'module', 'electron'].filter(name => name in globalThis)),
  ).toEqual([]);
});

test('the window opens at 1366 × 768', async () => {
  const size = await jalon.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1366, 768]);
});

test('inline code, inline styles and outside connections are refused', async () => {
  const seen = await jalon.page.evaluate(async () => {
    const violations: string[] = [];
    const allReported = new Promise<void>(resolve => {
      addEventListener('securitypolicyviolation', event => {
        if (violations.push(event.effectiveDirective) === 3) resolve();
      });
    });
    const script = document.createElement('script');
    script.textContent = 'globalThis.intruder = true';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(script, style);
    const reached = await fetch('https://example.org/').then(
      () => true,
      () => false,
    );
    await allReported;
    return [...violations, `reached: ${reached}`];
  });
  expect(seen.sort()).toEqual(['connect-src', 'reached: false', 'script-src-elem', 'style-src-elem']);
  expect(await jalon.page.evaluate(() => 'intruder' in globalThis)).toBe(false);
});

test('files outside the bundle cannot be fetched', async () => {
  const statuses = await jalon.page.evaluate(() =>
    Promise.all(
      ['/index.html', '/..%2fmain%2findex.js', '/../main/index.js', '/absent.js'].map(async path => (await fetch(path)).status),
    ),
  );
  expect(statuses).toEqual([200, 403, 404, 404]);
});

test('navigation, new windows and permissions are refused', async () => {
  const before = jalon.page.url();
  await jalon.page.evaluate(() => void (location.href = 'https://example.org/'));
  expect(await jalon.page.evaluate(() => open('file:///') === null)).toBe(true);
  expect(await jalon.page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(await jalon.page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
    'denied',
  );
  expect(jalon.page.url()).toBe(before);
  expect(jalon.app.windows()).toHaveLength(1);
});

test('the core answers, and answers again after it was killed', async () => {
  expect(await callCore(jalon.page)).toMatchObject({ type: 'answer' });
  const first = await coreProcess(jalon.app);
  if (first === null) throw new Error('The core has no process');
  process.kill(first, 'SIGKILL');
  await expect.poll(async () => coreProcess(jalon.app)).not.toBe(first);
  expect(await callCore(jalon.page)).toMatchObject({ type: 'answer' });
});

test('the zoom keys reach 200 %', async () => {
  const zoom = () => jalon.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  // Keys of the system, not of the page: those that Playwright types do not pass through the window.
  await jalon.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (let press = 0; press < 5; press++) contents?.sendInputEvent({ type: 'keyDown', keyCode: '=', modifiers: ['control'] });
  });
  await expect.poll(zoom).toBe(2);
});

test('the screens and the core answer after each reload, also one that cuts the one before', async () => {
  for (let round = 0; round < 5; round++) {
    await jalon.page.reload({ waitUntil: 'commit' });
    if (round % 2 === 0) await jalon.page.reload();
    expect(await callCore(jalon.page)).toMatchObject({ type: 'answer' });
    await expect(jalon.page.getByRole('button', { name: 'Fonder un site' })).toBeVisible();
  }
});

test('a page that died comes back, and the core answers it', async () => {
  await jalon.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>(resolve => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
  // the page of before is dead for Playwright: the one in its place is read through the window
  const shown = () =>
    jalon.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(shown).toContain('Fonder un site');
});
