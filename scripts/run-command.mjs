// Runs programs of the project: one place that knows where a package keeps its command.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** Path of the script behind a package's command, as its package.json declares it. */
export function commandOf(packageName, command = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a program and gives its exit code; a stop by signal counts as 1. Interrupts go on to the program,
 * which then ends in its own way.
 */
export function runProgram(program, args, { env = process.env, stdio = 'inherit' } = {}) {
  const child = spawn(program, args, { cwd: root, env, stdio });
  const forward = signal => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', code => {
      for (const signal of signals) process.removeListener(signal, forward);
      resolve(code ?? 1);
    });
  });
}

/** Runs a Node script and gives its exit code. */
export const runNode = (args, options) => runProgram(process.execPath, args, options);

/** Runs a TypeScript file of the project. */
export const runTypeScript = (file, args = [], options = {}) => runNode(['--import', 'tsx', file, ...args], options);
