import type { RandomBytes } from '../../../shared/base/identifier';

/** A short random key for an element of a collection field. */
export const randomKey = (of: { readonly randomBytes: RandomBytes }): string =>
  Buffer.from(of.randomBytes(9)).toString('base64url');
