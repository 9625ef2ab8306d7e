import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { fold } from '../../../../shared/domain/folding';
import type { Certainty, LegalData } from '../../../../shared/referential';
import { weakestCertainty } from '../../../../shared/referential';
import { articleText, inLanguage } from '../../../app/wording';
import type { Language } from '../../../i18n';

export const legalKinds = ['measures', 'obligations', 'deadlines'] as const;
export type LegalKind = (typeof legalKinds)[number];

/** An entry of the law as it is read in the settings. */
export interface LegalLine {
  readonly code: string;
  readonly name: string;
  readonly detail: string;
  readonly article: string;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
  readonly certainty: Certainty;
  /** Folded text in which the search looks. */
  readonly searchable: string;
}

const line = (values: Omit<LegalLine, 'searchable'>, more: readonly string[] = []): LegalLine => ({
  ...values,
  searchable: fold([values.name, values.detail, values.article, ...more].join(' ')),
});

/** Measures, obligations and deadline rules, in the order of the file. */
export function legalLines(legal: LegalData, language: Language): Readonly<Record<LegalKind, readonly LegalLine[]>> {
  const { referential, deadlineRules } = legal;
  return {
    measures: referential.measureTypes.all.map(type =>
      line(
        {
          code: type.code,
          name: inLanguage(type.label, language),
          detail: type.acronym,
          article: type.legalBasis.join(' ; ').replaceAll(' art. ', ' '),
          validFrom: type.validFrom,
          validTo: type.validTo,
          certainty: type.certainty,
        },
        type.aliases,
      ),
    ),
    obligations: referential.obligations.all.map(type =>
      line({
        code: type.code,
        name: inLanguage(type.label, language),
        detail: inLanguage(referential.word('obligationKinds', type.kind), language),
        article: articleText(`${type.article}, ${type.number}`, language),
        validFrom: type.validFrom,
        validTo: type.validTo,
        certainty: type.certainty,
      }),
    ),
    deadlines: deadlineRules.rules.flatMap(rule => {
      const delay = referential.delays.byCode(rule.delay);
      if (!delay) return [];
      const weakened = rule.serviceDuration?.certainty ?? null;
      return [
        line({
          code: rule.code,
          name: inLanguage(delay.label, language),
          detail: [...new Set(rule.appliesTo.measures ?? [])]
            .map(code => referential.measureTypes.byCode(code)?.acronym ?? code)
            .join(', '),
          article: articleText(delay.article, language),
          validFrom: delay.validFrom,
          validTo: null,
          certainty: weakestCertainty(delay.certainty, weakened),
        }),
      ];
    }),
  };
}
