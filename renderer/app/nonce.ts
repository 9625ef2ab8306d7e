/** The nonce that the page handler wrote for this load, or undefined in development, where no content policy applies. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.nonce || undefined;

// The scroll lock under every overlay makes a style element and reads its nonce from this global.
Object.assign(globalThis, { __webpack_nonce__: nonce });
