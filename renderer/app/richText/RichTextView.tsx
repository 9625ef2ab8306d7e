import { createContext, createElement, use, useMemo, type ReactNode } from 'react';
import { textBlocks, type BlockNode, type InlineNode, type RichText } from '../../../shared/domain/richText';
import { useT } from '../../i18n';
import { FactContentView } from './FactContentView';
import { FactSource } from './FactSource';
import { headingRanks } from './headingRanks';
import { useLiveNodes } from './liveNodes';
import { MarkedText } from './MarkedText';
import s from './RichText.module.css';
import { passagesOf, type ReadPassage } from './readPassages';

export interface RichTextViewProps {
  readonly text: RichText;
  /** Passages that someone commented. */
  readonly passages?: readonly ReadPassage[];
}

/** A text to read: each passage may take the focus, so that one moves and comments without a mouse (see `PassageReader`). */
export function RichTextView({ text, passages = [] }: RichTextViewProps) {
  const ranks = useMemo(() => {
    const headings = textBlocks(text).filter(one => one.kind === 'heading');
    const found = headingRanks(headings.map(one => one.level ?? 1));
    return new Map(headings.map((one, index) => [one.path, found[index] ?? 2]));
  }, [text]);
  return (
    <RanksContext value={ranks}>
      <Blocks nodes={text.content} at="" passages={passages} />
    </RanksContext>
  );
}

/** Rank of each heading on the screen, by its place. */
const RanksContext = createContext<ReadonlyMap<string, number>>(new Map());

interface BlocksProps {
  readonly nodes: readonly BlockNode[];
  readonly at: string;
  readonly passages: readonly ReadPassage[];
}

function Blocks({ nodes, at, passages }: BlocksProps) {
  return nodes.map((node, index) => {
    const path = at === '' ? String(index) : `${at}.${index}`;
    return <Block key={path} node={node} path={path} passages={passages} />;
  });
}

function Block({ node, path, passages }: { node: BlockNode; path: string; passages: readonly ReadPassage[] }): ReactNode {
  const t = useT();
  const { factNow } = useLiveNodes();
  const ranks = use(RanksContext);
  const place = { 'data-path': path, tabIndex: -1, className: s.passage };
  const own = passagesOf(passages, path);
  switch (node.type) {
    case 'paragraph':
      return (
        <p {...place}>
          <Inline nodes={node.content} passages={own} />
        </p>
      );
    case 'heading':
      return createElement(
        `h${ranks.get(path) ?? 2}`,
        { ...place, className: `${s.passage ?? ''} ${s[`level${node.attrs.level}`] ?? ''}` },
        <Inline nodes={node.content} passages={own} />,
      );
    case 'bulletList':
    case 'orderedList': {
      const items = node.content.map((item, index) => (
        <li key={index}>
          <Blocks nodes={item.content} at={`${path}.${index}`} passages={passages} />
        </li>
      ));
      return node.type === 'bulletList' ? <ul>{items}</ul> : <ol start={node.attrs?.start ?? 1}>{items}</ol>;
    }
    case 'blockquote':
      return (
        <blockquote>
          <Blocks nodes={node.content} at={path} passages={passages} />
        </blockquote>
      );
    case 'fact': {
      const now = node.attrs.frozen ?? factNow(node.attrs);
      return (
        <div {...place} className={`${s.passage ?? ''} ${s.fact ?? ''}`} data-remarked={own.length > 0 || undefined}>
          <div className={s.factHead}>
            <b className="strong">{now?.content.title ?? t(`report.facts.${node.attrs.kind}`)}</b>
            {own.map(one => (
              <span key={one.number} className={s.badge}>
                {one.number}
              </span>
            ))}
          </div>
          {now ? (
            <>
              <FactContentView content={now.content} />
              <FactSource source={now.content.source} takenAt={now.takenAt} frozen={node.attrs.frozen !== null} />
            </>
          ) : (
            <p className="muted">{t('report.facts.inTemplate')}</p>
          )}
        </div>
      );
    }
  }
}

function Inline({ nodes = [], passages }: { nodes?: readonly InlineNode[] | undefined; passages: readonly ReadPassage[] }) {
  const t = useT();
  const { fieldNow } = useLiveNodes();
  const pieces = nodes.map(node => {
    if (node.type === 'text') return { text: node.text, node };
    if (node.type === 'hardBreak') return { text: '\n', node };
    const words = node.attrs.frozen ?? fieldNow(node.attrs.name);
    return { text: words === null || words === '' ? `[${t(`report.fields.${node.attrs.name}`)}]` : words, node };
  });
  const marked = (text: string, node: InlineNode): ReactNode =>
    (node.marks ?? []).reduce<ReactNode>((inside, mark) => {
      const tag = { bold: 'strong', italic: 'em', underline: 'u' }[mark.type];
      return createElement(tag, {}, inside);
    }, text);
  return (
    <MarkedText
      pieces={pieces.map(piece => ({ text: piece.text, draw: (text: string) => marked(text, piece.node) }))}
      passages={passages}
    />
  );
}
