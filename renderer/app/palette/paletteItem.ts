import type { ReactNode } from 'react';

export interface PaletteItem {
  /** Unique in the palette. */
  readonly id: string;
  readonly label: ReactNode;
  /** Secondary words after the label. */
  readonly note?: ReactNode;
  /** An 18 px icon. */
  readonly icon?: ReactNode;
  /** At the right end, such as a chip. */
  readonly end?: ReactNode;
  /** The key that does the same. */
  readonly keys?: string;
  readonly run: () => void;
  /** What else may be done with it: shown while it is highlighted, reached by Tab. */
  readonly actions?: PaletteGroup;
}

export interface PaletteGroup {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly PaletteItem[];
}

/** Lower case, without accents: what the palette compares. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
