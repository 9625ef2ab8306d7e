const KEY = 'jalon.lastLogin';

/** The login that last opened this workstation: not a secret, the vault's own header lists it. */
export const lastLogin = (): string => localStorage.getItem(KEY) ?? '';

/** Proposes that login first next time. */
export const rememberLogin = (login: string): void => localStorage.setItem(KEY, login);
