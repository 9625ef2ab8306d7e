import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The moments of an atomic write, in order. Before `renamed` the old content is in place, from there on the new one. */
export type WriteStep = 'opened' | 'written' | 'synced' | 'renamed' | 'directory-synced';
/** Told of each step with the base name of the file; a dependency, so that tests can stop the process there. */
export type OnWriteStep = (file: string, step: WriteStep) => void;

/**
 * Replaces a small file entirely or not at all, whatever the moment of a crash, and only returns once the disk has it.
 * Throws the system's error, the old content intact.
 */
export function writeFileAtomically(file: string, content: string, onStep: OnWriteStep = () => undefined): void {
  const name = basename(file);
  const temporary = join(dirname(file), `.${name}.new`);
  try {
    const descriptor = openSync(temporary, 'w', 0o600);
    try {
      onStep(name, 'opened');
      writeAll(descriptor, Buffer.from(content, 'utf8'));
      onStep(name, 'written');
      fsyncSync(descriptor);
      onStep(name, 'synced');
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  onStep(name, 'renamed');
  syncDirectory(dirname(file));
  onStep(name, 'directory-synced');
}

/** Makes the names of a folder's files durable. Windows offers no such call and orders its own journal. */
export function syncDirectory(dir: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(dir, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, content: Uint8Array): void {
  let at = 0;
  while (at < content.length) at += writeSync(descriptor, content, at);
}
