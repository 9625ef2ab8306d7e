import type { ImportVerdict } from '../../../../shared/contract';
import { useT, type TextKey } from '../../../i18n';
import { fr } from '../../../i18n/fr';

type Problem = ImportVerdict['problems'][number];

/** True when the problem has words of its own: `line.two-values` is written under `settings.import.problem`. */
function hasWords(code: string): boolean {
  const [kind = '', name = ''] = code.split('.');
  const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = fr.settings.import.problem;
  return Object.hasOwn(kinds, kind) && Object.hasOwn(kinds[kind] ?? {}, name);
}

/** Words for what a line of an imported file has wrong: « Naissance : ce jour n’existe pas (31/02/1990) ». */
export function useProblemText(): (problem: Problem) => string {
  const t = useT();
  return ({ code, column, value }) => {
    const key = (hasWords(code) ? `settings.import.problem.${code}` : 'settings.import.problem.line.other') as TextKey; // just found
    const words = t(key, { value: value ?? '' });
    const where = column === null ? words : t('settings.import.inColumn', { column, words });
    return column === null || value === null ? where : t('settings.import.withValue', { words: where, value });
  };
}
