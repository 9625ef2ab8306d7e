import { IconDoorExit, IconInfoCircle, IconKeyboard, IconLock, IconPassword } from '@tabler/icons-react';
import { useT } from '../../i18n';
import { Menu, type MenuAction } from '../../ui/Menu';
import { usePreferenceChoices } from '../preferenceChoices';
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
  readonly onLeaveDemo?: (() => void) | undefined;
}

/** Who works here, and what concerns them: language, appearance, password, lock. */
export function UserMenu({ name, role, onLock, onShortcuts, onPassword, onAbout, onLeaveDemo }: UserMenuProps) {
  const t = useT();
  const choices = usePreferenceChoices();
  const icon = (Icon: typeof IconLock) => <Icon size={16} stroke={1.8} aria-hidden />;
  const actions: MenuAction[] = [
    { id: 'shortcuts', label: t('shell.user.shortcuts'), icon: icon(IconKeyboard), shortcut: '?', onChoose: onShortcuts },
  ];
  if (onPassword)
    actions.push({ id: 'password', label: t('shell.user.password'), icon: icon(IconPassword), onChoose: onPassword });
  if (onAbout) actions.push({ id: 'about', label: t('shell.user.about'), icon: icon(IconInfoCircle), onChoose: onAbout });
  const leave: MenuAction[] = [
    { id: 'lock', label: t('shell.user.lock'), icon: icon(IconLock), shortcut: 'Ctrl L', onChoose: onLock },
  ];
  if (onLeaveDemo) leave.push({ id: 'demo', label: t('shell.user.leaveDemo'), icon: icon(IconDoorExit), onChoose: onLeaveDemo });
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
      groups={[...choices.map(choice => [choice]), actions, leave]}
    />
  );
}

/** First letters of the first and last words of a name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(word => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}
