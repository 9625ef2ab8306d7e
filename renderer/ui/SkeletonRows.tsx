import { useEffect, useState } from 'react';
import { useT } from '../i18n';
import s from './Placeholder.module.css';

const WIDTHS = ['52%', '40%', '58%', '45%', '55%', '37%'];

/** True once `delay` ms have passed: what loads faster shows no placeholder at all. */
export function useLateEnough(delay = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return late;
}

export interface SkeletonRowsProps {
  readonly rows?: number;
}

/** Still rows in place of a list that is loading; nothing for the first 300 ms. */
export function SkeletonRows({ rows = 6 }: SkeletonRowsProps) {
  const t = useT();
  const late = useLateEnough();
  return (
    <div className={s.rows} aria-busy="true" role="status" aria-label={t('ui.loading')}>
      {late &&
        Array.from({ length: rows }, (_, index) => (
          <div className={s.row} key={index}>
            <i />
            <i style={{ width: WIDTHS[index % WIDTHS.length] }} />
            <i />
          </div>
        ))}
    </div>
  );
}
