import type { CalendarDate } from '../../../../shared/base/calendarDate';
import type { LegalData, MeasureType, ObligationType } from '../../../../shared/referential';

export interface ObligationChoice {
  readonly obligation: ObligationType;
  /** The number by which a judgment of that day cites it. */
  readonly number: string;
}

export interface ObligationGroup {
  readonly article: string;
  /** The article goes with the type of measure. */
  readonly expected: boolean;
  readonly choices: readonly ObligationChoice[];
}

function isExpected(article: string, kind: ObligationType['kind'], type: MeasureType | null): boolean {
  if (!type) return false;
  if (type.obligationArticles.some(one => article === one || article.endsWith(` ${one}`))) return true;
  return (
    kind === 'judicial-supervision' &&
    type.phase === 'pre-sentence' &&
    type.category === 'supervision' &&
    type.obligationArticles.length === 0
  );
}

/** The obligations that a judgment of that day can impose, by article, those of the type of measure first. */
export function obligationGroups(legal: LegalData, type: MeasureType | null, judgment: CalendarDate): ObligationGroup[] {
  const groups = new Map<string, { expected: boolean; choices: ObligationChoice[] }>();
  for (const { obligation, citations } of legal.referential.obligations.at(judgment)) {
    const { article, kind } = obligation;
    const group = groups.get(article) ?? { expected: isExpected(article, kind, type), choices: [] };
    group.choices.push({ obligation, number: citations[0]?.number ?? obligation.number });
    groups.set(article, group);
  }
  return [...groups].map(([article, group]) => ({ article, ...group })).sort((a, b) => Number(b.expected) - Number(a.expected));
}
