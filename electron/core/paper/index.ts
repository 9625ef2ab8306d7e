import { loadFonts } from './fonts';
import type { SummonsInput } from './summons';
import { writeSummons } from './summons';

export type { Letterhead } from './letterhead';
export type { SummonsInput } from './summons';

export interface PaperOptions {
  /** Folder that holds `source-sans-3/` (the application's `resources/fonts`). */
  fontsDir: string;
  /** Clock, in ms since 1970; dates the metadata of the documents. */
  now?: () => number;
}

export interface Paper {
  /** Writes a summons letter (PDF). */
  summons(input: SummonsInput): Promise<Uint8Array>;
}

/** Prepares the writing of paper documents: fonts are read and parsed once, at the first document. */
export function createPaper({ fontsDir, now = Date.now }: PaperOptions): Paper {
  let fonts: ReturnType<typeof loadFonts> | null = null;
  const loaded = (): ReturnType<typeof loadFonts> => (fonts ??= loadFonts(fontsDir));
  return {
    summons: async input => writeSummons(input, await loaded(), now()),
  };
}
