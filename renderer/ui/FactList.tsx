import type { ReactNode } from 'react';
import s from './FactList.module.css';

export interface FactListProps {
  /** Name and value; a value of several lines is an array. */
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Names and values, to read. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl className={s.facts}>
      {facts.map(fact => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
