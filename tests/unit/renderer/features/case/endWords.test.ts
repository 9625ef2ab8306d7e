import { describe, expect, it } from 'vitest';
import { endSentence, stepText } from '../../../../../renderer/features/case/measures/end/endWords';
import { createTexts, type Language, type Translate } from '../../../../../renderer/i18n';
import { explainEnd, type EndFacts } from '../../../../../shared/domain/measureEnd';
import type { Decision } from '../../../../../shared/domain/measureDecision';
import { legal } from './legalForTests';

const taken: Decision = {
  kind: 'extension',
  decided: '2026-01-15',
  effect: null,
  authority: null,
  months: 6,
  days: null,
  reason: '',
  into: null,
  statusBefore: 'active',
  author: 'AAAAAAAAAAAAAAAAAAAAAA',
};
const facts = (change: Partial<EndFacts> = {}): EndFacts => ({
  type: 'SPROB',
  startDate: '2025-03-03',
  durationMonths: 18,
  durationDays: null,
  suspensions: {},
  decisions: {},
  enteredEnd: null,
  countedInEnd: [],
  ...change,
});
const suspended = { susp1: { from: '2025-06-02', to: '2025-07-14', reason: '' } };
const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;
const words = (language: Language, type: string) => {
  const t = createTexts(language).t as Translate; // narrower keys than i18next's own signature
  return { t, language, legal, type };
};
const sentence = (change: Partial<EndFacts>, language: Language = 'fr') => {
  const all = facts(change);
  return plain(endSentence(explainEnd(all, legal), words(language, all.type)));
};

describe('the end of a measure in a sentence', () => {
  it('names length, start, suspensions and extensions, then the end', () => {
    const change = { suspensions: suspended, decisions: { deci1: taken } };
    expect(sentence(change)).toBe('18 mois à compter du 3 mars 2025, suspendu 42 jours, prolongé de 6 mois → 14 avril 2027');
    expect(sentence(change, 'en')).toBe('18 months from 3 March 2025, suspended 42 days, extended by 6 months → 14 April 2027');
  });

  it('says what ends it, by the name that the law gives it for that type', () => {
    const revoked = { deci1: { ...taken, kind: 'total-revocation', months: null, effect: '2026-02-01' } } as const;
    expect(sentence({ decisions: revoked })).toBe(
      '18 mois à compter du 3 mars 2025, révocation totale le 1er février 2026 → 1er février 2026',
    );
    expect(sentence({ type: 'DDSE', decisions: revoked })).toContain('retrait de la mesure le 1er février 2026');
  });

  it('says that nobody can tell while the measure is suspended, and nothing when nothing is known', () => {
    const open = { susp1: { from: '2025-06-02', to: null, reason: '' } };
    expect(sentence({ suspensions: open })).toBe(
      '18 mois à compter du 3 mars 2025, suspendu depuis le 2 juin 2025 → fin inconnue tant que la suspension dure',
    );
    expect(sentence({ startDate: null })).toBeNull();
  });
});

describe('the steps in words', () => {
  it('tell each fact, those without effect too', () => {
    const all = facts({
      type: 'IS',
      durationDays: 1,
      suspensions: suspended,
      decisions: { deci1: { ...taken, kind: 'partial-revocation', months: 2 } },
    });
    const explanation = explainEnd(all, legal);
    expect(explanation.steps.map(step => plain(stepText(step, explanation, words('fr', 'IS'))))).toEqual([
      'Début le 3 mars 2025',
      '18 mois et 1 jour à compter du 3 mars 2025',
      'Détention à partir du 2 juin 2025 : la mesure continue de courir',
      'Révocation partielle du 15 janv. 2026 : 2 mois d’emprisonnement, la mesure continue',
      'Fin de la mesure',
    ]);
  });
});
