import { usePartnerGroups } from '../../features/partners/usePartnerGroups';
import { usePersonGroups, useTextGroups } from '../../features/search';
import type { PaletteIntent } from './openPalette';
import type { PaletteGroup } from './paletteItem';

export interface FeatureGroups {
  readonly groups: readonly PaletteGroup[];
  /** True while the groups still answer an earlier text: Enter waits. */
  readonly pending: boolean;
}

/** What the features find for the words typed in the palette. */
export function useFeatureGroups(query: string, intent: PaletteIntent): FeatureGroups {
  const persons = usePersonGroups(query, intent);
  const partners = usePartnerGroups(query, intent === 'open');
  const texts = useTextGroups(intent === 'open' ? query : '');
  return { groups: [...persons.groups, ...partners, ...texts], pending: persons.pending };
}
