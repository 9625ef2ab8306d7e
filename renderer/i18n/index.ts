import { createInstance, type i18n as Instance, type Resource } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en';
import { fr } from './fr';
import type { Translate } from './textKey';
import { withManyForms } from './withManyForms';

export type { TextKey, Translate } from './textKey';
export { I18nextProvider as TextProvider } from 'react-i18next';

/** The languages of the interface, French first. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Makes the text catalogue in a language. All texts are bundled, so that it is ready when it returns. */
export function createTexts(language: Language): Instance {
  const texts = createInstance();
  const resources: Resource = { fr: { translation: withManyForms(fr) }, en: { translation: en } };
  void texts.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'fr',
    initAsync: false,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  return texts;
}

/** The texts of the current language: `t('ui.close')`. */
export function useT(): Translate {
  return useTranslation().t as Translate; // narrower keys than i18next's own signature
}

/** The current language, for dates and numbers too. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'fr';
}
