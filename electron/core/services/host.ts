import type { FileAnswer, FileJob } from '../import';
import type { DocumentVerdict, VerifyOptions } from '../paper/signature';

/** File kinds offered by a dialog. */
export interface FileFilter {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** What the core may ask of the shell that hosts it. Tests give their own. */
export interface Host {
  /** Asks the user where to write a file. null when they give up. */
  chooseSavePath(request: { defaultName: string; filters: readonly FileFilter[] }): Promise<string | null>;
  /** Asks the user for a file to read. null when they give up. */
  chooseOpenPath(request: { filters: readonly FileFilter[] }): Promise<string | null>;
  /** Does a job with a file from outside in a process of its own, ended at its limits of time and memory. */
  readOutside(job: FileJob): Promise<FileAnswer>;
  /** Judges the signatures of a file from outside, in such a process too; null when it was ended at its limits. */
  verifyOutside(bytes: Uint8Array, options: VerifyOptions): Promise<DocumentVerdict | null>;
  /** A secret of 32 bytes kept by the keychain of the operating system, or null where there is none. */
  keychainSecret(): Promise<Uint8Array | null>;
}
