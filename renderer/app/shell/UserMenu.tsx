import { IconInfoCircle, IconKeyboard, IconLock, IconPassword } from '@tabler/icons-react';
import { useT, type Language } from '../../i18n';
import { Menu, type MenuAction } from '../../ui/Menu';
import { usePreferences, type Scheme } from '../preferences';
import s from './TopBar.module.css';

export interface UserMenuProps {
  /** As the user is greeted: « Camille Verdier ». */
  readonly name: string;
  /** Role and place: « CPIP · antenne de Valbourg ». */
  readonly role: string;
  readonly onLock: () => void;
  readonly onShortcuts: () => void;
  readonly onPassword?: (() => void) | undefined;
  readonly onAbout?: (() => void) | undefined;
}

const isScheme = (value: string): value is Scheme => value === 'light' || value === 'dark' || value === 'auto';
const isLanguage = (value: string): value is Language => value === 'fr' || value === 'en';

/** Who works here, and what concerns them: language, appearance, password, lock. */
export function UserMenu({ name, role, onLock, onShortcuts, onPassword, onAbout }: UserMenuProps) {
  const t = useT();
  const { preferences, change } = usePreferences();
  const icon = (Icon: typeof IconLock) => <Icon size={16} stroke={1.8} aria-hidden />;
  const actions: MenuAction[] = [
    { id: 'shortcuts', label: t('shell.user.shortcuts'), icon: icon(IconKeyboard), shortcut: '?', onChoose: onShortcuts },
  ];
  if (onPassword)
    actions.push({ id: 'password', label: t('shell.user.password'), icon: icon(IconPassword), onChoose: onPassword });
  if (onAbout) actions.push({ id: 'about', label: t('shell.user.about'), icon: icon(IconInfoCircle), onChoose: onAbout });
  return (
    <Menu
      label={t('shell.user.menu', { name })}
      target={
        <button type="button" className={s.user} aria-label={`${name}, ${role}`}>
          <span className={s.avatar} aria-hidden>
            {initials(name)}
          </span>
          <span className={s.who}>
            <span>{name}</span>
            <span className={s.role}>{role}</span>
          </span>
        </button>
      }
      groups={[
        [
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
        ],
        [
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
        ],
        actions,
        [{ id: 'lock', label: t('shell.user.lock'), icon: icon(IconLock), onChoose: onLock }],
      ]}
    />
  );
}

/** First letters of the first and last words of a name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
