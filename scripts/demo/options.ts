import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/base/result';

const MOST_PERSONS = 200_000;
const USAGE = 'Usage: npm run demo -- [--persons N] [--out DIR] [--json]';

export interface DemoOptions {
  /** 1 to 200,000. */
  readonly persons: number;
  /** Absolute path of the folder for the papers, which exists; null: a temporary one. */
  readonly out: string | null;
  readonly json: boolean;
}

/** What was asked for on the command line, or what is wrong with it in one sentence. Makes the folder for the papers. */
export function demoOptions(args: readonly string[]): Result<DemoOptions, string> {
  const read = parsed(args);
  if (!read.ok) return read;
  const { persons: asked, out, json } = read.value;
  const persons = Number(asked);
  if (!Number.isInteger(persons) || persons < 1 || persons > MOST_PERSONS)
    return err(`--persons takes a whole number from 1 to ${MOST_PERSONS}, not « ${asked} ». ${USAGE}`);
  if (out === undefined) return ok({ persons, out: null, json });
  const folder = path.resolve(out);
  const problem = out === '' ? 'it has no name' : folderProblem(folder);
  return problem === null ? ok({ persons, out: folder, json }) : err(`--out ${folder}: ${problem}. Name another folder.`);
}

function parsed(args: readonly string[]): Result<{ persons: string; out: string | undefined; json: boolean }, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        persons: { type: 'string', default: '300' },
        out: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    return ok({ persons: values.persons, out: values.out, json: values.json });
  } catch (error) {
    // parseArgs throws a TypeError whose message names the option
    if (error instanceof TypeError) return err(`${error.message.split('. ')[0] ?? error.message}. ${USAGE}`);
    throw error;
  }
}

/** Why papers cannot be written into a folder, which is made if it is missing; null when they can. */
function folderProblem(folder: string): string | null {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) return 'it is a file, not a folder';
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'EEXIST' || error.code === 'ENOTDIR') return 'a file stands in its place';
    return `the papers cannot be written there (${String(error.code)})`;
  }
}

/** Makes a folder and those above it. Node's own recursion never ends where the system refuses the first one, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}
