import type { ReactNode } from 'react';
import s from './Placeholder.module.css';

export interface EmptyStateProps {
  /** A 28 px icon. */
  readonly icon?: ReactNode;
  readonly title: string;
  /** What would appear here. */
  readonly children: ReactNode;
  /** One way out: a button. */
  readonly action?: ReactNode;
}

/** A place with nothing in it yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={s.box}>
      {icon !== undefined && <span className={s.icon}>{icon}</span>}
      <h2 className={s.title}>{title}</h2>
      <p className={s.text}>{children}</p>
      {action !== undefined && <div className={s.actions}>{action}</div>}
    </div>
  );
}
