import type { ReactNode } from 'react';
import s from './FieldSet.module.css';

export interface FieldSetProps {
  readonly legend: string;
  readonly children: ReactNode;
  /** Fields side by side, as CSS grid tracks. */
  readonly columns?: string;
}

/** Fields about one thing. */
export function FieldSet({ legend, columns, children }: FieldSetProps) {
  return (
    <fieldset className={s.set}>
      <legend>{legend}</legend>
      <div className={s.fields} style={columns === undefined ? undefined : { gridTemplateColumns: columns }}>
        {children}
      </div>
    </fieldset>
  );
}
