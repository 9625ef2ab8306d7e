import { matchedStretches } from './matched';
import s from './search.module.css';

export interface MarkedProps {
  readonly text: string;
  /** Folded words that were typed. */
  readonly words: readonly string[];
}

/** A text with the typed words underlined. */
export function Marked({ text, words }: MarkedProps) {
  const stretches = matchedStretches(text, words);
  return (
    <>
      {stretches.map(({ from, to }, index) => (
        <span key={from}>
          {text.slice(stretches[index - 1]?.to ?? 0, from)}
          <mark className={s.mark}>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(stretches.at(-1)?.to ?? 0)}
    </>
  );
}
