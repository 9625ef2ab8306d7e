import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const repository = path.resolve(import.meta.dirname, '../..');

export type OpenJalon = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the application wrote on its standard output and error so far. */
  readonly output: () => string;
  /** Closes the application and removes its data, unless the folder was given. */
  readonly close: () => Promise<void>;
  /** Ends every process of the application at once, as a power cut would; the folder stays. */
  readonly kill: () => Promise<void>;
};

/** A folder for the data of one application. */
export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'jalon-e2e-'));

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Opens the built application on a folder of its own, or on the one given (to open the same vault again). */
export async function openJalon(givenFolder?: string, environment: Record<string, string> = {}): Promise<OpenJalon> {
  const folder = givenFolder ?? newFolder();
  const app = await _electron.launch({
    args: ['.', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    cwd: repository,
    env: { ...inheritedEnvironment(), JALON_USER_DATA: folder, JALON_E2E: '1', ...environment },
  });
  const written: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', chunk => written.push(String(chunk)));
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  return {
    app,
    page,
    output: () => written.join(''),
    close: async () => {
      await app.close();
      if (givenFolder === undefined) removeFolder(folder);
    },
    kill: async () => {
      const child = app.process();
      const ended = new Promise(resolve => child.once('exit', resolve));
      for (const pid of familyOf(child.pid)) killProcess(pid);
      await ended;
    },
  };
}

/** The dialogs of the system that ask for a file to open answer with this one. */
export const willOpen = ({ app }: OpenJalon, file: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);

/** The dialogs of the system that ask where to save answer with this file, or give up when it is null. */
export const willSave = ({ app }: OpenJalon, file: string | null): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, file);

/** A process and its descendants, the eldest first (Linux). */
function familyOf(eldest: number | undefined): number[] {
  if (eldest === undefined) return [];
  const parents = new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(name => [Number(name), parentOf(name)]),
  );
  const childrenOf = (pid: number): number[] => [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
  const family = [eldest];
  for (const member of family) family.push(...childrenOf(member));
  return family;
}

/** Parent of a process, or null when it has ended meanwhile. */
function parentOf(pid: string): number | null {
  try {
    // after the name, which is in brackets and may hold spaces: state, then parent
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) \S /s, '')
        .split(' ')[0],
    );
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code));

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
