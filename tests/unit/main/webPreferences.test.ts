import { describe, expect, it } from 'vitest';
import { webPreferences } from '../../../electron/main/webPreferences';

describe('webPreferences', () => {
  it('states every switch that keeps a page harmless', () => {
    expect(webPreferences('/preload.cjs', false)).toMatchObject({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
  });

  it('opens the developer tools to developers only, and names no Blink feature', () => {
    expect(webPreferences('/preload.cjs', true).devTools).toBe(true);
    expect(webPreferences('/preload.cjs', true)).not.toHaveProperty('enableBlinkFeatures');
  });
});
