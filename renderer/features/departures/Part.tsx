import { useId, type ReactNode } from 'react';
import s from './Departures.module.css';

export interface PartProps {
  readonly title: string;
  readonly text: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One subject of the screen. */
export function Part({ title, text, actions, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={s.head}>
        <h2 id={id}>{title}</h2>
        {actions !== undefined && <div className={s.actions}>{actions}</div>}
      </div>
      <p className={s.text}>{text}</p>
      {children}
    </section>
  );
}
