import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { assert } from '../../shared/base/result';
import { createTexts, TextProvider, type Language } from '../i18n';
import { cssVariablesResolver, theme } from '../ui/theme/theme';
import { nonce } from './nonce';

export type Scheme = 'light' | 'dark' | 'auto';

/** How a workstation shows Jalon. Nothing personal: it may stay outside the vault. */
export interface Preferences {
  readonly scheme: Scheme;
  readonly language: Language;
  /** Shortcuts made of one letter (WCAG 2.1.4 asks that they can be switched off). */
  readonly letterKeys: boolean;
}

/** Where preferences live. */
export interface PreferenceStore {
  readonly read: () => Preferences;
  readonly write: (preferences: Preferences) => void;
}

const KEY = 'jalon.preferences';

/** Preferences in the browser storage of the window; French, like the system, all keys, until something is chosen. */
export function windowPreferences(storage: Storage): PreferenceStore {
  return {
    read: () => {
      const [scheme, language, letterKeys] = (storage.getItem(KEY) ?? '').split(' ');
      return {
        scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'auto',
        language: language === 'en' ? 'en' : 'fr',
        letterKeys: letterKeys !== 'off',
      };
    },
    write: ({ scheme, language, letterKeys }) => storage.setItem(KEY, `${scheme} ${language} ${letterKeys ? 'on' : 'off'}`),
  };
}

interface PreferencesValue {
  readonly preferences: Preferences;
  readonly change: (part: Partial<Preferences>) => void;
}
const PreferencesContext = createContext<PreferencesValue | null>(null);

interface PreferencesProviderProps {
  readonly store: PreferenceStore;
  readonly children: ReactNode;
}

/** Applies the preferences: colour scheme, language of texts and dates. */
export function PreferencesProvider({ store, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState(store.read);
  const [texts] = useState(() => createTexts(preferences.language));
  const { language, scheme } = preferences;
  useEffect(() => {
    document.documentElement.lang = language;
    if (texts.language !== language) void texts.changeLanguage(language);
  }, [language, texts]);
  const change = useCallback((part: Partial<Preferences>) => setPreferences(now => ({ ...now, ...part })), []);
  useEffect(() => store.write(preferences), [store, preferences]);
  const value = useMemo(() => ({ preferences, change }), [preferences, change]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => nonce ?? ''}
      colorSchemeManager={fixedScheme}
      defaultColorScheme="auto"
      {...(scheme !== 'auto' && { forceColorScheme: scheme })}
    >
      <TextProvider i18n={texts}>
        <DatesProvider settings={{ locale: language === 'fr' ? 'fr' : 'en-gb', firstDayOfWeek: 1 }}>
          <PreferencesContext value={value}>{children}</PreferencesContext>
        </DatesProvider>
      </TextProvider>
    </MantineProvider>
  );
}

/** Our own store decides: Mantine keeps nothing by itself. */
const nothing = (): void => undefined;
const fixedScheme: MantineColorSchemeManager = {
  get: () => 'auto',
  set: nothing,
  subscribe: nothing,
  unsubscribe: nothing,
  clear: nothing,
};

/** The preferences, and what changes them. */
export function usePreferences(): PreferencesValue {
  const value = use(PreferencesContext);
  assert(value !== null, 'a PreferencesProvider stands above every screen');
  return value;
}
