import type { PaletteGroup } from './paletteItem';

/** What the features find for the words typed in the palette. A feature adds the result of its own hook here. */
export function useFeatureGroups(_query: string): readonly PaletteGroup[] {
  return [];
}
