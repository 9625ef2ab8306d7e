import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { Kbd } from '../../ui/Kbd';
import s from './TopBar.module.css';

export interface TopBarProps {
  readonly onSearch: () => void;
  /** State of the connection or of synchronisation. */
  readonly status?: ReactNode;
  /** The user's menu. */
  readonly user?: ReactNode;
}

/** Search, state, user. */
export function TopBar({ onSearch, status, user }: TopBarProps) {
  const t = useT();
  return (
    <header className={s.bar}>
      <button type="button" className={s.search} aria-keyshortcuts="Control+K" aria-haspopup="dialog" onClick={onSearch}>
        <IconSearch size={18} stroke={1.8} aria-hidden />
        <span>{t('shell.search')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <div className={s.status} role="status" aria-label={t('shell.status')}>
        {status}
      </div>
      {user}
    </header>
  );
}
