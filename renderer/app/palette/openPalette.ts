import { createContext, use } from 'react';
import { assert } from '../../../shared/base/result';

/** What choosing a person in the palette does: opens the case, or prepares a summons there. */
export type PaletteIntent = 'open' | 'summons';

export const OpenPaletteContext = createContext<((intent?: PaletteIntent) => void) | null>(null);

/** Gives the function that opens the palette from a screen. */
export function useOpenPalette(): (intent?: PaletteIntent) => void {
  const open = use(OpenPaletteContext);
  assert(open !== null, 'the workspace stands above every screen');
  return open;
}
