import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Right } from '../../../shared/domain/rights';
import { useT, type TextKey } from '../../i18n';
import s from './Rail.module.css';

/** What the rail draws: any Tabler icon. */
export type RailIcon = ComponentType<{ readonly size?: number; readonly stroke?: number; readonly 'aria-hidden'?: boolean }>;

export interface RailEntry {
  /** Path of the screen; it is also current on the paths below it. */
  readonly to: string;
  readonly label: TextKey;
  readonly icon: RailIcon;
  /** Second letter of the G sequence. */
  readonly goKey?: string;
  /** Shown to those who hold it; to everyone when absent. */
  readonly right?: Right;
  /** At the bottom: help, settings. */
  readonly atFoot?: boolean;
  /** Late things behind the entry, with the words that say so; absent or 0 for none. */
  readonly late?: { readonly count: number; readonly words: string } | undefined;
}

/** The screens, at the left edge. */
export function Rail({ entries }: { readonly entries: readonly RailEntry[] }) {
  const t = useT();
  return (
    <nav className={s.rail} aria-label={t('shell.rail')}>
      <ul className={s.list}>
        {entries
          .filter(entry => !entry.atFoot)
          .map(entry => (
            <Entry key={entry.to} entry={entry} />
          ))}
      </ul>
      <ul className={s.list}>
        {entries
          .filter(entry => entry.atFoot)
          .map(entry => (
            <Entry key={entry.to} entry={entry} />
          ))}
      </ul>
    </nav>
  );
}

function Entry({ entry }: { readonly entry: RailEntry }) {
  const t = useT();
  const Icon = entry.icon;
  const late = entry.late && entry.late.count > 0 ? entry.late : undefined;
  return (
    <li>
      <Tooltip label={t(entry.label)} position="right">
        <Link to={entry.to} className={s.entry} activeProps={{ 'aria-current': 'page' }}>
          <Icon size={22} stroke={1.6} aria-hidden />
          <span className={s.label}>{t(entry.label)}</span>
          {late && (
            <span className={s.badge}>
              {late.count}
              <span className="visually-hidden"> {late.words}</span>
            </span>
          )}
        </Link>
      </Tooltip>
    </li>
  );
}
