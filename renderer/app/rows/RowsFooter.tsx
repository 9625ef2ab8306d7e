import { Kbd } from '../../ui/Kbd';
import s from './Rows.module.css';

export interface RowsFooterProps {
  /** How the list is sorted. */
  readonly sorted: string;
  /** The keys that work on its rows, each with what it does. */
  readonly keys: readonly (readonly [cap: string, words: string])[];
}

/** How a long list is sorted, and the keys that work on its rows. */
export function RowsFooter({ sorted, keys }: RowsFooterProps) {
  return (
    <footer className={s.foot}>
      <span>{sorted}</span>
      <span className={s.keys}>
        {keys.map(([cap, words]) => (
          <span key={words}>
            <Kbd>{cap}</Kbd>
            {words}
          </span>
        ))}
      </span>
    </footer>
  );
}
