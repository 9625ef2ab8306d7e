import type { FromCore, HostReply, HostRequest, StartOptions, ToCore } from '../core/host';
import { restartDelay } from './restartDelay';

/** What the host needs of a child process; Electron's `utilityProcess` gives it, and so do the tests. */
export type CoreProcess<Port> = {
  readonly send: (message: ToCore, ports?: Port[]) => void;
  readonly kill: () => void;
  readonly onMessage: (listener: (message: FromCore) => void) => void;
  readonly onExit: (listener: (code: number) => void) => void;
};

/** A page that speaks with the core. */
export type CorePage<Port> = {
  readonly givePort: (port: Port) => void;
  /** The core is gone: answers that were awaited will not come. A new port follows unless `hopeless`. */
  readonly tellLost: (hopeless: boolean) => void;
};

export type CoreHostParts<Port> = {
  readonly fork: () => CoreProcess<Port>;
  readonly makeChannel: () => { readonly forCore: Port; readonly forPage: Port };
  readonly answer: (request: HostRequest) => Promise<HostReply>;
  readonly options: StartOptions;
  readonly now: () => number;
  readonly log: (message: string, error?: unknown) => void;
};

/** How long the core may take to close the vault when the application ends (ms). */
const SHUTDOWN_MS = 3000;

/** Keeps one core running and joins it to the pages: starts it, starts it again after a crash, stops it. */
export class CoreHost<Port> {
  readonly #parts: CoreHostParts<Port>;
  readonly #pages = new Set<CorePage<Port>>();
  readonly #crashes: number[] = [];
  #core: CoreProcess<Port> | null = null;
  #restart: ReturnType<typeof setTimeout> | null = null;
  #ending = false;
  #stopped: (() => void) | null = null;

  constructor(parts: CoreHostParts<Port>) {
    this.#parts = parts;
  }

  /** Joins a page, with a fresh port now and after each restart. The first page starts the core; after too many crashes, one tries again. */
  join(page: CorePage<Port>): void {
    this.#pages.add(page);
    if (this.#core) this.#giveChannel(this.#core, page);
    else if (!this.#restart && !this.#ending) {
      this.#crashes.length = 0;
      this.#start();
    }
  }

  leave(page: CorePage<Port>): void {
    this.#pages.delete(page);
  }

  /** Tells the core something; without a core there is nobody to tell: a new one starts locked. */
  tell(message: Extract<ToCore, { type: 'lock' | 'idle' }>): void {
    this.#core?.send(message);
  }

  /** Lets the core close the vault, and ends it when it takes too long. */
  async stop(): Promise<void> {
    this.#ending = true;
    if (this.#restart) clearTimeout(this.#restart);
    this.#restart = null;
    const core = this.#core;
    if (!core) return;
    await new Promise<void>(resolve => {
      const tooLong = setTimeout(() => {
        this.#parts.log('the core did not stop in time');
        core.kill();
        resolve();
      }, SHUTDOWN_MS);
      this.#stopped = () => {
        clearTimeout(tooLong);
        resolve();
      };
      core.send({ type: 'shutdown' });
    });
  }

  #giveChannel(core: CoreProcess<Port>, page: CorePage<Port>): void {
    const { forCore, forPage } = this.#parts.makeChannel();
    core.send({ type: 'client' }, [forCore]);
    this.#tell('port', () => page.givePort(forPage));
  }

  /** A page that is dying or being replaced may throw: it asks again when it is back, and the others must hear all the same. */
  #tell(what: string, tell: () => void): void {
    try {
      tell();
    } catch (error) {
      this.#parts.log(`a page did not get its ${what}`, error);
    }
  }

  #start(): void {
    const core = this.#parts.fork();
    this.#core = core;
    core.onMessage(message => void this.#serve(core, message));
    core.onExit(code => this.#afterExit(code));
    core.send({ type: 'start', options: this.#parts.options });
    for (const page of this.#pages) this.#giveChannel(core, page);
  }

  async #serve(core: CoreProcess<Port>, message: FromCore): Promise<void> {
    let result: HostReply = { failed: true };
    try {
      result = await this.#parts.answer(message);
    } catch (error) {
      this.#parts.log(`the request ${message.what} of the core failed`, error);
    }
    // The core that asked may be gone by now; another one must not get its answer.
    if (this.#core === core) core.send({ type: 'reply', id: message.id, result });
  }

  #afterExit(code: number): void {
    this.#core = null;
    if (this.#ending) {
      this.#stopped?.();
      return;
    }
    this.#parts.log(code === 0 ? 'the core ended by itself' : `the core crashed with code ${code}`);
    this.#crashes.push(this.#parts.now());
    const delay = restartDelay(this.#crashes);
    for (const page of this.#pages) this.#tell('news of the core', () => page.tellLost(delay === null));
    if (delay === null) {
      this.#parts.log('the core crashed too often: it stays down until a page asks again');
      return;
    }
    this.#restart = setTimeout(() => {
      this.#restart = null;
      this.#start();
    }, delay);
  }
}
