import type { AgentLoad } from '../../../shared/contract';
import { inLanguage, useLegal } from '../wording';
import { useLanguage, useT } from '../../i18n';

/** Words of what an agent carries and is used to. */
export interface LoadWords {
  /** « 42 dossiers en référent, 2 en suppléance ». */
  readonly cases: (load: AgentLoad) => string;
  /** « 51,5 ». */
  readonly weight: (weight: number) => string;
  /** « Référent TIG/TNR, Référent violences intrafamiliales »; empty when there are none. */
  readonly specialities: (load: Pick<AgentLoad, 'specialities'>) => string;
  /** All of it on one line. */
  readonly line: (load: AgentLoad) => string;
}

export function useLoadWords(): LoadWords {
  const t = useT();
  const language = useLanguage();
  const legal = useLegal();
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 2 });
  const cases = ({ cases: held }: AgentLoad): string =>
    [
      t('sharing.load.referent', { count: held.referent, shown: number(held.referent) }),
      ...(held['stand-in'] > 0 ? [t('sharing.load.standIn', { shown: number(held['stand-in']) })] : []),
      ...(held.pair > 0 ? [t('sharing.load.pair', { shown: number(held.pair) })] : []),
    ].join(', ');
  const specialities = (load: Pick<AgentLoad, 'specialities'>): string =>
    load.specialities
      .map(code => {
        const known = legal?.referential.specialities.byCode(code);
        return known ? inLanguage(known.label, language) : code;
      })
      .join(', ');
  return {
    cases,
    weight: number,
    specialities,
    line: load =>
      [cases(load), t('sharing.load.weight', { shown: number(load.weight) }), specialities(load)]
        .filter(part => part !== '')
        .join(' · '),
  };
}
