import { describe, expect, it } from 'vitest';
import deadlineRules from '../../../../resources/referential/deadline-rules.json';
import holidays from '../../../../resources/referential/holidays.json';
import referential from '../../../../resources/referential/spip.json';
import { legalLines } from '../../../../renderer/features/settings/legal/legalLines';
import { required } from '../../../../shared/base/result';
import { fold } from '../../../../shared/domain/folding';
import { certaintyCodes, loadLegalData } from '../../../../shared/referential';

const loaded = loadLegalData({ referential, deadlineRules, holidays });
const legal = required(loaded.ok ? loaded.value : null, 'the legal data');

describe('the reference data as it is read in the settings', () => {
  it.each(['fr', 'en'] as const)('shows every entry with its article and certainty (%s)', language => {
    const lines = legalLines(legal, language);
    expect(lines.measures).toHaveLength(legal.referential.measureTypes.all.length);
    expect(lines.obligations).toHaveLength(legal.referential.obligations.all.length);
    expect(lines.deadlines).toHaveLength(legal.deadlineRules.rules.length);
    for (const line of Object.values(lines).flat()) {
      expect(line.name, line.code).not.toBe('');
      expect(line.article, line.code).not.toBe('');
      expect(certaintyCodes).toContain(line.certainty);
    }
  });

  it('is found without accents, by name, acronym or article', () => {
    const { measures } = legalLines(legal, 'fr');
    const found = (words: string) => measures.filter(line => line.searchable.includes(fold(words))).map(line => line.detail);
    expect(found('ENQUÊTE sociale rapide')).toEqual(['ESR']);
    expect(found('esr')).toContain('ESR');
    expect(found('l.611-1')).toContain('ESR');
  });
});
