import type { CalendarDate } from '../../../shared/base/calendarDate';
import { foldedWords } from '../../../shared/domain/folding';
import type { LegalData } from '../../../shared/referential';

type MeasureTypes = LegalData['referential']['measureTypes'];
type MeasureType = MeasureTypes['all'][number];

const nameKey = (name: string): string => foldedWords(name).join('');

/** Finds the type of measure that a name, an acronym or a code stands for. */
export interface MeasureNames {
  /**
   * The code of the type, or null when the name is unknown or stands for several. An old name taken over by a newer measure
   * (SME) is settled by the day of the judgment.
   */
  codeOf(name: string, judgmentDate: CalendarDate | null): string | null;
}

export function measureNames(types: MeasureTypes): MeasureNames {
  const strong = new Map<string, MeasureType[]>();
  const weak = new Map<string, MeasureType[]>();
  const add = (to: Map<string, MeasureType[]>, name: string, type: MeasureType): void => {
    const known = to.get(nameKey(name)) ?? [];
    if (!known.includes(type)) to.set(nameKey(name), [...known, type]);
  };
  for (const type of types.all) {
    for (const name of [type.code, type.acronym, type.label.fr]) add(strong, name, type);
    // « Travail d'intérêt général (peine) » is also known without its bracket
    for (const name of [type.label.fr.replace(/\s*\([^)]*\)$/, ''), ...type.aliases]) add(weak, name, type);
  }
  const existedOn = (type: MeasureType, day: CalendarDate): boolean =>
    (type.validFrom === null || type.validFrom <= day) && (type.validTo === null || day <= type.validTo);
  const only = (found: readonly MeasureType[]): string | null => (found.length === 1 ? (found[0]?.code ?? null) : null);

  return {
    codeOf(name, judgmentDate) {
      const key = nameKey(name);
      const byName = strong.get(key) ?? [];
      if (judgmentDate === null) {
        const own = types.all.filter(type => nameKey(type.code) === key);
        return only(own) ?? only(byName) ?? (byName.length === 0 ? only(weak.get(key) ?? []) : null);
      }
      const all = [...new Set([...byName, ...(weak.get(key) ?? [])])];
      const existing = all.filter(type => existedOn(type, judgmentDate));
      return (
        only(existing.filter(type => byName.includes(type))) ?? only(existing) ?? (existing.length === 0 ? only(byName) : null)
      );
    },
  };
}
