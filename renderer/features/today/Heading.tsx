import type { ReactNode } from 'react';
import s from './Heading.module.css';

export interface HeadingProps {
  readonly title: string;
  readonly meta?: ReactNode;
  /** A link or a button at the right end. */
  readonly end?: ReactNode;
}

/** Title of a part of the day. */
export function Heading({ title, meta, end }: HeadingProps) {
  return (
    <div className={s.head}>
      <h2>{title}</h2>
      {meta !== undefined && <span className={s.meta}>{meta}</span>}
      {end !== undefined && <span className={s.end}>{end}</span>}
    </div>
  );
}
