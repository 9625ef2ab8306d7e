import { describe, expect, it } from 'vitest';
import { articleNumber, articleText } from '../../../../renderer/app/wording';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('articleText', () => {
  it('puts the number before the code', () => {
    expect(plain(articleText('C. pénit. D.113-44', 'fr'))).toBe('art. D.113-44 C. pénit.');
    expect(plain(articleText('CP 132-45, 5°', 'fr'))).toBe('art. 132-45, 5° C. pén.');
    expect(plain(articleText('CPP 741-1 ; C. pénit. R.621-2', 'fr'))).toBe('art. 741-1 CPP\u202f; art. R.621-2 C. pénit.');
    expect(plain(articleText('CPP 741-1 ; C. pénit. R.621-2', 'en'))).toBe('art. 741-1 CPP; art. R.621-2 C. pénit.');
  });

  it('says in both languages that a text is applied by analogy', () => {
    expect(plain(articleText('CPC 641, par analogie', 'fr'))).toBe('art. 641 CPC, par analogie');
    expect(plain(articleText('CPC 641, par analogie', 'en'))).toBe('art. 641 CPC, by analogy');
  });

  it('keeps a text of another form, and says nothing of nothing', () => {
    expect(plain(articleText('Circulaire du 8 novembre 2016', 'fr'))).toBe('art. Circulaire du 8 novembre 2016');
    expect(articleText('', 'fr')).toBe('');
  });

  it('does not break inside a citation', () => {
    expect(articleText('C. pénit. D.113-44', 'fr')).not.toMatch(/ /);
  });
});

describe('articleNumber', () => {
  it('keeps the first number alone', () => {
    expect(plain(articleNumber('C. pénit. L.621-3, D.621-11'))).toBe('L.621-3');
    expect(plain(articleNumber('CPP D.546-3 ; C. pénit. D.621-10'))).toBe('D.546-3');
    expect(plain(articleNumber('C. pénit. D.113-44 4°'))).toBe('D.113-44 4°');
    expect(articleNumber('')).toBe('');
  });
});
