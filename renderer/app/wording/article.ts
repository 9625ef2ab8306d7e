import type { Language } from '../../i18n';

const CODE = /^(C\. pénit\.|CJPM|CPP|CPC|CP) (.+)$/;
/** How the legal data mark a text that is applied beyond its letter. */
const BY_ANALOGY = /, par analogie$/;
/** Codes as a short citation names them. */
const CODE_NAMES: Readonly<Record<string, string>> = { CP: 'C. pén.' };

const parts = (article: string): readonly { readonly code: string | null; readonly number: string }[] =>
  article
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const match = CODE.exec(part);
      return match ? { code: match[1] ?? null, number: match[2] ?? part } : { code: null, number: part };
    });
const whole = (text: string): string => text.replaceAll(' ', '\u00a0');

/** The number alone of the first text cited, for a narrow column: `D.113-44`. Empty when there is no article. */
export const articleNumber = (article: string): string => whole((parts(article)[0]?.number ?? '').replace(/,.*$/, ''));

/** A citation in full: `art. D.113-44 C. pénit.`, `art. 741-1 CPP ; art. R.621-2 C. pénit.`. Empty when there is no article. */
export const articleText = (article: string, language: Language): string =>
  parts(article)
    .map(({ code, number }) => {
      const analogy = BY_ANALOGY.test(number) ? (language === 'fr' ? ', par analogie' : ', by analogy') : '';
      return whole(`art. ${number.replace(BY_ANALOGY, '')}${code === null ? '' : ` ${CODE_NAMES[code] ?? code}`}${analogy}`);
    })
    .join(language === 'fr' ? '\u202f; ' : '; ');
