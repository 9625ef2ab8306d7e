import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../../renderer/i18n';
import { en } from '../../../../renderer/i18n/en';
import { fr } from '../../../../renderer/i18n/fr';
import { nonBreaking } from '../../../../shared/base/frenchTypography';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}
const french = leaves(fr);
const english = leaves(en);
/** Words that both languages write alike; a text made of others was not translated. */
const COGNATES = new Set(
  (
    'absence action actions agent art article audience case code contact conversion cpip csv date description direction document documents dpip ' +
    'export format import information installation licence message messages minute minutes mission note notes obligations observation observations page ' +
    'pages pdf photo photos position profession restriction service site signature sms source suspension tab transmission type version xlsx'
  ).split(' '),
);
const words = (text: string): string[] =>
  text
    .replace(/\{\{\w+\}\}/g, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];
const names = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1] ?? '').sort();

describe('texts', () => {
  it('exist in both languages under the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it('are never empty and take the same values', () => {
    for (const [key, text] of french) {
      expect(text.trim(), key).not.toBe('');
      expect(names(english.get(key) ?? ''), key).toEqual(names(text));
    }
  });

  it('are translated', () => {
    const copied = [...french].filter(
      ([key, text]) => english.get(key) === text && words(text).some(word => !COGNATES.has(word)),
    );
    expect(copied).toEqual([]);
  });

  it('follow French typography', () => {
    for (const [key, text] of french) {
      expect(nonBreaking(text), key).toBe(text);
      expect(text, key).not.toMatch(/['"]|\.\.\./);
    }
  });

  it('use typographic apostrophes in English too', () => {
    for (const [key, text] of english) expect(text, key).not.toMatch(/'|\.\.\./);
  });

  it('put each plural in both its forms', () => {
    for (const key of french.keys()) if (key.endsWith('_one')) expect(french.has(key.replace(/_one$/, '_other')), key).toBe(true);
  });

  it('count in French: 0 and 1 singular, a million like any plural', () => {
    const { t } = createTexts('fr');
    const say = (count: number): string => t('shell.palette.count', { count });
    expect([say(0), say(1), say(2), say(1_000_000)]).toEqual(['0 résultat', '1 résultat', '2 résultats', '1000000 résultats']);
  });
});
