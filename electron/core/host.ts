/**
 * The messages between the process shell (electron/main) and the core, types only: main imports nothing else of the core.
 *
 * Order on the core's `parentPort`: one `start`, then any of the others. Each `client` message brings a MessagePort
 * (in `ports[0]`) that speaks the contract with one page. A page may ask for a new port at any time.
 */

/** What the core is told when it starts. It arrives as a message: nothing of it shows in the list of processes. */
export type StartOptions = {
  /** Folder of the vault, its backups and its settings; it exists. */
  readonly dataDir: string;
  /** Folder of the legal reference data, templates and fonts. */
  readonly resourcesDir: string;
  readonly appVersion: string;
  /** True in end-to-end tests of an unpackaged application, never elsewhere. */
  readonly e2e: boolean;
};

export type LockReason = 'idle' | 'suspend' | 'lock-screen';

/** From main to the core. */
export type ToCore =
  | { readonly type: 'start'; readonly options: StartOptions }
  | { readonly type: 'client' }
  /** Lock the vault at once. */
  | { readonly type: 'lock'; readonly reason: LockReason }
  /** Every 15 s: seconds since the last key or pointer movement anywhere in the system. The core decides whether to lock. */
  | { readonly type: 'idle'; readonly seconds: number }
  | { readonly type: 'reply'; readonly id: number; readonly result: HostReply }
  /** Finish writing, close the vault and exit with code 0. After 3 s the process is ended. */
  | { readonly type: 'shutdown' };

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };

/** What the core may ask of main. */
export type HostRequest =
  /** The secret of this workstation's keychain, as an added wrap of the database key. */
  | { readonly what: 'keychain-secret' }
  | { readonly what: 'save-dialog'; readonly defaultName: string; readonly filters: readonly FileFilter[] }
  | { readonly what: 'open-dialog'; readonly filters: readonly FileFilter[] }
  /** A job for a process apart, which main passes on without looking into it. */
  | { readonly what: 'read-outside'; readonly job: unknown; readonly heapMegabytes: number; readonly time: number };

/** Outcome of each request. `failed` stands for an unexpected failure in main. */
export type HostReplies = {
  /** `secret` is 32 bytes. `unreadable`: a stored secret exists but this keychain does not open it; it is left untouched. */
  readonly 'keychain-secret':
    | { readonly available: true; readonly secret: Uint8Array }
    | { readonly available: false; readonly reason: 'no-keychain' | 'unreadable' };
  /** null: the person gave up. */
  readonly 'save-dialog': { readonly path: string | null };
  readonly 'open-dialog': { readonly path: string | null };
  /** `ended`: the process went without an answer, at one of its limits. */
  readonly 'read-outside': { readonly ended: false; readonly answer: unknown } | { readonly ended: true };
};

export type HostReply = HostReplies[keyof HostReplies] | { readonly failed: true };

/** From the core to main. Ids are the core's own, unique while it runs. */
export type FromCore = { readonly type: 'request'; readonly id: number } & HostRequest;
