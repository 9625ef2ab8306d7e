import type { InspectedFile } from '../../import';

interface StagedContent {
  readonly person: string;
  readonly fileName: string;
  readonly original: Uint8Array;
  readonly file: InspectedFile;
}

/** Most bytes that wait at once: beyond, those that have waited longest are forgotten. */
const MOST_BYTES = 300 * 1024 * 1024;

/** Files that were looked at and wait to be filed. They live in memory, as long as the vault is open. */
export class Staged {
  readonly #files = new Map<string, StagedContent>();

  add(token: string, content: StagedContent): void {
    this.#files.set(token, content);
    let total = 0;
    for (const { original, file } of this.#files.values()) total += original.length + (file.pdf?.length ?? 0);
    for (const [oldest, { original, file }] of this.#files) {
      if (total <= MOST_BYTES || oldest === token) break;
      this.#files.delete(oldest);
      total -= original.length + (file.pdf?.length ?? 0);
    }
  }

  get(token: string): StagedContent | undefined {
    return this.#files.get(token);
  }

  drop(token: string): void {
    this.#files.delete(token);
  }
}
