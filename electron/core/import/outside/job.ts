/** What a process apart is asked to do with files that come from outside. It has no vault, no key and no network of its own. */
export type FileJob =
  { readonly kind: 'inspect'; readonly bytes: Uint8Array } | { readonly kind: 'arrange'; readonly pages: ArrangedPages };

/** Pages of several PDF files in the order wanted. */
export interface ArrangedPages {
  readonly sources: readonly Uint8Array[];
  /** `page` from 0; `turn` clockwise. */
  readonly pages: readonly { readonly source: number; readonly page: number; readonly turn: 0 | 90 | 180 | 270 }[];
}

export const outsideTypes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
} as const;
export type OutsideType = (typeof outsideTypes)[keyof typeof outsideTypes];

/** What was taken out of a PDF before it was let in. */
export type RemovedPart = 'script' | 'launch' | 'attachment' | 'form' | 'media';

/** Why a file is not let in. `too-heavy`: the process was ended at its limit of time or memory. */
export type FileRefusal =
  | 'unknown-type'
  | 'damaged'
  | 'encrypted'
  | 'too-many-pages'
  | 'too-large-picture'
  | 'unsafe-archive'
  | 'macros'
  | 'entities'
  | 'too-heavy';

/** A file that was let in: what is kept of it, and what it says. */
export interface InspectedFile {
  /** What its content is, whatever its name says. */
  readonly type: OutsideType;
  /** The file as a PDF without active parts; null for a text document, which is kept as it is. */
  readonly pdf: Uint8Array | null;
  /** Null for a text document. */
  readonly pages: number | null;
  readonly text: string;
  readonly removed: readonly RemovedPart[];
}

/** A PDF made of pages of others. */
export interface ArrangedFile {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export type FileAnswer =
  { readonly ok: true; readonly value: InspectedFile | ArrangedFile } | { readonly ok: false; readonly refusal: FileRefusal };

/** A file that is not let in: thrown inside the process, told to whoever asked. */
export class Refused extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

export const limits = {
  bytes: 60 * 1024 * 1024,
  pages: 1000,
  /** Of one picture: an A3 sheet at 400 dots per inch. */
  pixels: 32_000_000,
  /** Files in a text document, and what they may unpack to. */
  entries: 3000,
  unpacked: 200 * 1024 * 1024,
  /** Of the text that is searched. */
  letters: 200_000,
  /** Of one job: milliseconds, and bytes of memory of its process. */
  time: 30_000,
  memory: 900 * 1024 * 1024,
  heapMegabytes: 512,
} as const;
