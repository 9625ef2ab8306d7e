import { useT } from '../i18n';
import s from './ProgressRod.module.css';

export interface ProgressRodProps {
  /** Share done, 0 to 1; clamped. */
  readonly value: number;
  /** Width in CSS pixels; 40 by default. */
  readonly width?: number;
}

/** How far something has gone, as a thin rod. */
export function ProgressRod({ value, width = 40 }: ProgressRodProps) {
  const t = useT();
  const percent = Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <span className={s.rod} role="img" aria-label={t('ui.rod.done', { percent })} style={{ width }}>
      <i style={{ width: `${percent}%` }} />
    </span>
  );
}

export interface StepsRodProps {
  readonly done: number;
  readonly total: number;
}

/** Steps done out of a few, as bands. The words beside it say the numbers. */
export function StepsRod({ done, total }: StepsRodProps) {
  return (
    <span className={s.steps} aria-hidden>
      {Array.from({ length: total }, (_, index) => (
        <i key={index} data-done={index < done || undefined} />
      ))}
    </span>
  );
}
