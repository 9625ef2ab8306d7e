import { Fragment, type ReactNode } from 'react';
import { stretchesOf, type ReadPassage } from './readPassages';
import s from './RichText.module.css';

export interface Piece {
  readonly text: string;
  readonly draw: (text: string) => ReactNode;
}

/** The words of a block, each piece drawn in its own way, with the passages that someone commented. */
export function MarkedText({
  pieces,
  passages,
}: {
  readonly pieces: readonly Piece[];
  readonly passages: readonly ReadPassage[];
}) {
  if (passages.length === 0) return pieces.map((piece, index) => <Fragment key={index}>{piece.draw(piece.text)}</Fragment>);
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  const words = pieces.map(piece => piece.text).join('');
  return stretchesOf(words, passages).map(stretch => {
    const inside = pieces.map((piece, index) => {
      const start = starts[index] ?? 0;
      const text = piece.text.slice(Math.max(0, stretch.from - start), Math.max(0, stretch.to - start));
      return text === '' ? null : <Fragment key={index}>{piece.draw(text)}</Fragment>;
    });
    return (
      <Fragment key={stretch.from}>
        {stretch.remarked ? <mark className={s.remark}>{inside}</mark> : inside}
        {stretch.ends.map(number => (
          <span key={number} className={s.badge}>
            {number}
          </span>
        ))}
      </Fragment>
    );
  });
}
