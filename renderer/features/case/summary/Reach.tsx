import type { ReactNode } from 'react';
import s from './Summary.module.css';

export interface ReachProps {
  readonly icon: ReactNode;
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** A way to reach the person, with its drawing and its name. */
export function Reach({ icon, label, children }: ReachProps) {
  return (
    <div className={s.reach}>
      <span className={s.reachIcon}>{icon}</span>
      <div className={s.reachWords}>
        <span className={s.small}>{label}</span>
        {children}
      </div>
    </div>
  );
}
