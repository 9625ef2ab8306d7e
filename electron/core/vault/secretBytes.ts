import { inspect } from 'node:util';

/** Key material that cannot be printed, serialised or cloned by accident, and that can be erased. */
export class SecretBytes {
  readonly #bytes: Uint8Array;
  #erased = false;

  /** Takes the bytes over: the caller keeps no other use of them. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The bytes themselves, for one call: do not keep or copy them. Throws once erased. */
  reveal(): Uint8Array {
    if (this.#erased) throw new Error('The vault is locked');
    return this.#bytes;
  }

  get isErased(): boolean {
    return this.#erased;
  }

  erase(): void {
    this.#bytes.fill(0);
    this.#erased = true;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}
