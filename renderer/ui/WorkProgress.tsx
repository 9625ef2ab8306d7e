import type { ReactNode } from 'react';
import s from './WorkProgress.module.css';

export interface WorkProgressProps {
  /** Names it for readers. */
  readonly label: string;
  /** Share done, 0 to 1; null while it is not known. */
  readonly share: number | null;
  /** What is being done, in words. */
  readonly children?: ReactNode;
}

/** How far a long piece of work has gone. */
export function WorkProgress({ label, share, children }: WorkProgressProps) {
  return (
    <div className={s.progress}>
      <progress max={1} value={share ?? undefined} aria-label={label} />
      {children}
    </div>
  );
}
