export const FALLBACK: {
  readonly package: string;
  readonly archive: string;
  readonly version: string;
  readonly integrity: string;
};
export function packFallback(folder: string): string;
/** Throws when the file is not the pinned one. */
export function checkIntegrity(file: string, integrity?: string): void;
export function unpackFallback(folder: string, name: string): string;
