const FREE_TRIES = 3;
const WAITS_MS = [5_000, 15_000, 60_000, 300_000] as const;

/** Wait owed after that many wrong passwords in a row: none for the first two, then 5 s, 15 s, 1 min, and 5 min each time. */
export function waitAfter(failures: number): number {
  if (failures < FREE_TRIES) return 0;
  return WAITS_MS[Math.min(failures - FREE_TRIES, WAITS_MS.length - 1)] ?? 0;
}

/**
 * Counts wrong passwords by login. Waits run on a monotonic clock, so that setting the clock changes nothing; a restart makes the
 * wait owed start again in full, at most five minutes.
 */
export class Attempts {
  readonly #monotonic: () => number;
  readonly #byLogin = new Map<string, { failures: number; notBefore: number }>();

  constructor(monotonic: () => number, failures: Readonly<Record<string, number>>) {
    this.#monotonic = monotonic;
    for (const [login, count] of Object.entries(failures)) this.#set(login, count);
  }

  /** ms before this login may try again; 0 when it may. */
  waitFor(login: string): number {
    return Math.max(0, Math.ceil((this.#byLogin.get(login)?.notBefore ?? 0) - this.#monotonic()));
  }

  /** Counts a wrong password and returns the wait now owed, in ms. */
  fail(login: string): number {
    return this.#set(login, (this.#byLogin.get(login)?.failures ?? 0) + 1);
  }

  /** Forgets the wrong passwords of a login. */
  clear(login: string): void {
    this.#byLogin.delete(login);
  }

  /** What to keep across restarts, for these logins only: names that do not exist leave no trace. */
  persisted(logins: readonly string[]): Record<string, number> {
    return Object.fromEntries(
      logins.flatMap(login => {
        const failures = this.#byLogin.get(login)?.failures;
        return failures === undefined ? [] : [[login, failures]];
      }),
    );
  }

  #set(login: string, failures: number): number {
    const wait = waitAfter(failures);
    this.#byLogin.set(login, { failures, notBefore: this.#monotonic() + wait });
    return wait;
  }
}
