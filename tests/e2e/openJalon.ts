import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const repository = path.resolve(import.meta.dirname, '../..');

export type OpenJalon = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Closes the application and removes its data, unless the folder was given. */
  readonly close: () => Promise<void>;
};

/** Opens the built application on a folder of its own, or on the one given (to open the same vault again). */
export async function openJalon(givenFolder?: string): Promise<OpenJalon> {
  const folder = givenFolder ?? mkdtempSync(path.join(tmpdir(), 'jalon-e2e-'));
  const app = await _electron.launch({
    args: ['.', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    cwd: repository,
    env: { ...inheritedEnvironment(), JALON_USER_DATA: folder, JALON_E2E: '1' },
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    close: async () => {
      await app.close();
      if (givenFolder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
