import { IconLanguage } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePreferenceChoices } from '../../app/preferenceChoices';
import { useT } from '../../i18n';
import { Menu } from '../../ui/Menu';
import { useWindowTitle } from '../../ui/PageHeader';
import { Rod } from './Rod';
import s from './ClosedPage.module.css';

export interface ClosedPageProps {
  readonly title: string;
  /** Under the title. */
  readonly lead?: ReactNode;
  /** `narrow` for a password, `wide` for a form. */
  readonly width: 'narrow' | 'wide';
  /** Under the sheet, in small. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A page outside the session: one sheet, the language and the appearance. */
export function ClosedPage({ title, lead, width, foot, children }: ClosedPageProps) {
  const t = useT();
  const choices = usePreferenceChoices();
  const main = useRef<HTMLElement>(null);
  useWindowTitle(t('session.windowTitle'));
  useEffect(() => {
    const first = main.current?.querySelector<HTMLElement>('[data-autofocus]') ?? main.current?.querySelector('h1');
    first?.focus();
  }, [title]);
  return (
    <div className={s.page} data-closed-page>
      <header className={s.head}>
        <span className={s.mark}>
          <Rod />
          Jalon
        </span>
        <Menu
          label={t('session.preferences')}
          target={
            <button type="button" className={s.preferences}>
              <IconLanguage size={18} stroke={1.6} aria-hidden />
              {t('session.preferences')}
            </button>
          }
          groups={choices.map(choice => [choice])}
        />
      </header>
      <main className={s.main} ref={main} data-width={width}>
        <div className={s.sheet}>
          <h1 tabIndex={-1}>{title}</h1>
          {lead !== undefined && <p className={s.lead}>{lead}</p>}
          {children}
        </div>
        {foot !== undefined && <p className={s.foot}>{foot}</p>}
      </main>
    </div>
  );
}
