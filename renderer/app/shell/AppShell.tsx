import { IconClockExclamation, IconFlask } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { Toasts } from '../../ui/toast';
import { Logo } from './Logo';
import { Rail, type RailEntry } from './Rail';
import s from './AppShell.module.css';

export const SHEET_ID = 'sheet';

export interface AppShellProps {
  readonly rail: readonly RailEntry[];
  readonly topBar: ReactNode;
  /** Says on every screen that the people are fictional. */
  readonly demo: boolean;
  /** What the user must know on every screen; null for nothing. */
  readonly warning?: string | null;
  /** The screen. */
  readonly children: ReactNode;
}

/** The frame around every screen: rail, top bar, one white sheet. */
export function AppShell({ rail, topBar, demo, warning = null, children }: AppShellProps) {
  const t = useT();
  const skip = (): void => document.getElementById(SHEET_ID)?.focus();
  return (
    <div className={s.shell} data-strips={demo || warning !== null || undefined}>
      <a
        className={s.skip}
        href={`#${SHEET_ID}`}
        onClick={event => {
          event.preventDefault(); // the hash is the address of the screen
          skip();
        }}
      >
        {t('shell.skip')}
      </a>
      {(demo || warning !== null) && (
        <div className={s.strips}>
          {demo && (
            <aside className={s.strip} aria-label={t('shell.demoLabel')}>
              <IconFlask size={15} aria-hidden />
              {t('shell.demo')}
            </aside>
          )}
          {warning !== null && (
            <aside className={s.strip} aria-label={t('shell.warningLabel')}>
              <IconClockExclamation size={15} aria-hidden />
              {warning}
            </aside>
          )}
        </div>
      )}
      <div className={s.logo}>
        <Logo />
      </div>
      {topBar}
      <Rail entries={rail} />
      <main className={s.sheet} id={SHEET_ID} tabIndex={-1}>
        {children}
      </main>
      <Toasts label={t('shell.notifications')} />
    </div>
  );
}
