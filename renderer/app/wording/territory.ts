import { territories, type Territory } from '../../../shared/base/territory';
import { useLanguage } from '../../i18n';
import { useLegal } from './legal';
import { inLanguage } from './names';

/** The parts of France as choices, by their proper names; empty until the core has answered. */
export function useTerritories(): { readonly value: Territory; readonly label: string }[] {
  const language = useLanguage();
  const legal = useLegal();
  if (!legal) return [];
  return territories.map(code => {
    const entry = legal.holidays.territories.find(one => one.code === code);
    return { value: code, label: entry ? inLanguage(entry.label, language) : code };
  });
}
