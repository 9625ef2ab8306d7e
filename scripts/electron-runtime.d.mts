export type ElectronRuntime = {
  /** The executable. */
  readonly path: string;
  readonly distDir: string;
  readonly version: string;
  readonly source: 'override' | 'official' | 'fallback';
};

export function findElectron(say?: (line: string) => void): Promise<ElectronRuntime>;
