import { diffWordsWithSpace } from 'diff';
import { createElement, type ReactNode } from 'react';
import type { DifferenceBlock } from '../../../shared/contract/reports';
import type { BlockNode, RichText } from '../../../shared/domain/richText';
import { FactContentView } from './FactContentView';
import { headingRanks } from './headingRanks';
import { MarkedText, type Piece } from './MarkedText';
import { passagesOf, type ReadPassage } from './readPassages';
import s from './RichText.module.css';

export interface DifferenceViewProps {
  readonly blocks: readonly DifferenceBlock[];
  /** The text as submitted now: facts that did not change are drawn from it. */
  readonly text: RichText;
  readonly passages: readonly ReadPassage[];
}

/** A text beside the one before it: what was added and what was taken out, word by word. */
export function DifferenceView({ blocks, text, passages }: DifferenceViewProps) {
  const headings = blocks.filter(one => one.kind === 'heading');
  const ranks = headingRanks(headings.map(one => one.level ?? 1));
  return blocks.map((block, index) => (
    <Changed
      key={`${index}-${block.path ?? ''}`}
      block={block}
      rank={ranks[headings.indexOf(block)] ?? 2}
      text={text}
      passages={passages}
    />
  ));
}

interface ChangedProps {
  readonly block: DifferenceBlock;
  /** Rank of a heading on the screen. */
  readonly rank: number;
  readonly text: RichText;
  readonly passages: readonly ReadPassage[];
}

function Changed({ block, rank, text, passages }: ChangedProps) {
  const own = block.path === null ? [] : passagesOf(passages, block.path);
  const place = { ...(block.path !== null && { 'data-path': block.path }), tabIndex: -1 };
  if (block.kind === 'fact') {
    const node = block.path === null ? null : nodeAt(text, block.path);
    const content = node?.type === 'fact' ? (node.attrs.frozen?.content ?? null) : null;
    return (
      <div {...place} className={`${s.passage ?? ''} ${s.fact ?? ''}`}>
        {content !== null && block.before === block.now ? (
          <>
            <div className={s.factHead}>
              <b className="strong">{content.title}</b>
            </div>
            <FactContentView content={content} />
          </>
        ) : (
          <p className={s.factWords}>
            <Words block={block} passages={own} />
          </p>
        )}
      </div>
    );
  }
  const tag = block.kind === 'heading' ? `h${rank}` : block.kind === 'quote' ? 'blockquote' : 'p';
  const looks = block.kind === 'heading' ? (s[`level${block.level ?? 2}`] ?? '') : block.kind === 'item' ? (s.item ?? '') : '';
  return createElement(tag, { ...place, className: `${s.passage ?? ''} ${looks}` }, <Words block={block} passages={own} />);
}

function Words({ block, passages }: { readonly block: DifferenceBlock; readonly passages: readonly ReadPassage[] }) {
  const parts = diffWordsWithSpace(block.before ?? '', block.now ?? '');
  const gone = (text: string): ReactNode => <del key="gone">{text}</del>;
  // what was taken out is shown before what stands, and never counts among the words that a passage quotes
  const pieces: Piece[] = [];
  let before: ReactNode[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.removed) {
      before = [...before, <span key={index}>{gone(part.value)}</span>];
      continue;
    }
    const shown = before;
    before = [];
    let first = true;
    pieces.push({
      text: part.value,
      draw: text => {
        const lead = first ? shown : [];
        first = false;
        return (
          <>
            {lead}
            {part.added ? <ins>{text}</ins> : text}
          </>
        );
      },
    });
  }
  return (
    <>
      <MarkedText pieces={pieces} passages={passages} />
      {before}
    </>
  );
}

/** The block at that place of a text. */
function nodeAt(text: RichText, path: string): BlockNode | null {
  const [first] = path.split('.').map(Number);
  return first === undefined ? null : (text.content[first] ?? null);
}

/** How many passages hold something new, and how many something taken out. */
export function countChanges(blocks: readonly DifferenceBlock[]): { readonly added: number; readonly removed: number } {
  let added = 0;
  let removed = 0;
  for (const { before, now } of blocks) {
    if (before === now) continue;
    const parts = diffWordsWithSpace(before ?? '', now ?? '');
    added += parts.filter(part => part.added).length;
    removed += parts.filter(part => part.removed).length;
  }
  return { added, removed };
}
