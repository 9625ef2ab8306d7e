import { idFromBytes } from '../../../../shared/base/identifier';

/** A fresh key for an element of a collection. */
export const newKey = (): string => idFromBytes(crypto.getRandomValues(new Uint8Array(16)));
