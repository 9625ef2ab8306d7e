import { useT, type Language } from '../i18n';
import type { MenuChoice } from '../ui/Menu';
import { usePreferences, type Scheme } from './preferences';

const isScheme = (value: string): value is Scheme => value === 'light' || value === 'dark' || value === 'auto';
const isLanguage = (value: string): value is Language => value === 'fr' || value === 'en';

/** Language and appearance, as choices of a menu. */
export function usePreferenceChoices(): readonly MenuChoice[] {
  const t = useT();
  const { preferences, change } = usePreferences();
  return [
    {
      kind: 'choice',
      id: 'language',
      label: t('shell.user.language'),
      value: preferences.language,
      options: [
        { value: 'fr', label: t('shell.user.french') },
        { value: 'en', label: t('shell.user.english') },
      ],
      onChoose: language => isLanguage(language) && change({ language }),
    },
    {
      kind: 'choice',
      id: 'scheme',
      label: t('shell.user.scheme'),
      value: preferences.scheme,
      options: [
        { value: 'light', label: t('shell.user.light') },
        { value: 'dark', label: t('shell.user.dark') },
        { value: 'auto', label: t('shell.user.auto') },
      ],
      onChoose: scheme => isScheme(scheme) && change({ scheme }),
    },
  ];
}
