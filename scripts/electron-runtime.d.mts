export type ElectronRuntime = {
  /** The executable. */
  readonly path: string;
  readonly distDir: string;
  readonly version: string;
  readonly source: 'override' | 'official' | 'fallback';
};

/** Where things are and who fetches them, for tests. */
export type Surroundings = {
  readonly moduleFolder: string;
  readonly cache: string;
  readonly override: string | undefined;
  readonly platform: NodeJS.Platform;
  readonly arch: NodeJS.Architecture;
  /** ms since 1970. */
  readonly now: () => number;
  /** Brings the official runtime into `folder/dist`; false when it cannot. */
  readonly installOfficial: (moduleFolder: string, folder: string) => Promise<boolean>;
  /** Brings the archive of the fallback into `folder`, and gives its name. */
  readonly packFallback: (folder: string) => string | Promise<string>;
  readonly say: (line: string) => void;
};

export function findElectron(others?: Partial<Surroundings>): Promise<ElectronRuntime>;
