import { describe, expect, it } from 'vitest';
import { failureText } from '../../../../renderer/app/failure';
import { createTexts, type Translate } from '../../../../renderer/i18n';
import { contract } from '../../../../shared/contract';

const codes = [...new Set(Object.values(contract).flatMap(call => [...call.errors]))];
const translate = (language: 'fr' | 'en'): Translate => createTexts(language).t as Translate; // narrower keys

describe('failureText', () => {
  it.each(['fr', 'en'] as const)('has words of its own for every code of the contract (%s)', language => {
    const t = translate(language);
    const general = failureText({ code: 'someone.else' }, t);
    expect(codes.length).toBeGreaterThan(40);
    for (const code of codes) {
      const { title, text, details } = failureText({ code }, t);
      expect(title, code).not.toBe(general.title);
      expect(title, code).not.toContain(code);
      expect(text.length, code).toBeGreaterThan(15);
      expect(details).toBe(code);
    }
  });

  it('says something useful for a code that it does not know', () => {
    expect(failureText({ code: 'vault.from-the-future' }, translate('fr')).title).toBe('Cette action n’a pas abouti');
    expect(failureText({ code: 'vault' }, translate('fr')).title).toBe('Cette action n’a pas abouti');
  });
});
