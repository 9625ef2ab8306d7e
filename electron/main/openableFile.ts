import path from 'node:path';

const KINDS = ['.pdf', '.csv', '.xlsx'];

/** True for the kinds of document that the core writes; the system is asked to open no other, above all no program. */
export function isOpenableFile(file: string): boolean {
  return path.isAbsolute(file) && KINDS.includes(path.extname(file).toLowerCase());
}
