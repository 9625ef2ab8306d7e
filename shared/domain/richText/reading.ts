import { canonicalJson } from '../../base/canonicalJson';
import { datedFactKinds, type FactContent, type FactKind, type FactPart } from './factBlock';
import type { BlockNode, FactNode, FieldNode, InlineNode, RichText } from './schema';

/** How the live nodes of a text read; null leaves a frozen node as it is, and shows nothing for one that is not. */
export interface LiveWords {
  fact(node: FactNode): FactContent | null;
  field(node: FieldNode): string | null;
}

/** Frozen nodes alone are read. */
export const frozenWords: LiveWords = { fact: () => null, field: () => null };

const partText = (part: FactPart): string => {
  switch (part.kind) {
    case 'text':
    case 'heading':
      return part.text;
    case 'pairs':
      return part.rows.map(row => `${row.label} : ${row.value}`).join('\n');
    case 'list':
      return part.items.join('\n');
    case 'table':
      return [part.columns, ...part.rows].map(row => row.join(' ; ')).join('\n');
  }
};

/** The words of a block of facts. */
export const factText = (content: FactContent): string =>
  [content.title, ...content.parts.map(partText), content.source].filter(one => one !== '').join('\n');

const inlineText = (nodes: readonly InlineNode[] | undefined, words: LiveWords): string =>
  (nodes ?? [])
    .map(node => {
      if (node.type === 'text') return node.text;
      if (node.type === 'hardBreak') return '\n';
      return words.field(node) ?? node.attrs.frozen ?? '';
    })
    .join('');

/** The words of one block. */
export function blockText(node: BlockNode, words: LiveWords = frozenWords): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.content, words);
    case 'fact': {
      const content = words.fact(node) ?? node.attrs.frozen?.content ?? null;
      return content === null ? '' : factText(content);
    }
    case 'blockquote':
      return node.content.map(one => blockText(one, words)).join('\n');
    case 'bulletList':
    case 'orderedList':
      return node.content.map(item => item.content.map(one => blockText(one, words)).join('\n')).join('\n');
  }
}

/** The words of a text, a line a block. */
export const plainText = (text: RichText, words: LiveWords = frozenWords): string =>
  text.content.map(node => blockText(node, words)).join('\n');

/** A passage of a text: what a comment points to and what two versions are compared by. */
export interface TextBlock {
  /** Place in the text: `3`, or `3.1.0` for what is inside a list or a quotation. */
  readonly path: string;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'fact';
  readonly level: 1 | 2 | 3 | null;
  readonly text: string;
}

function* walk(nodes: readonly BlockNode[], at: string, within: 'item' | 'quote' | null): Generator<TextBlock> {
  for (const [index, node] of nodes.entries()) {
    const path = at === '' ? String(index) : `${at}.${index}`;
    switch (node.type) {
      case 'paragraph':
        yield { path, kind: within ?? 'paragraph', level: null, text: blockText(node) };
        break;
      case 'heading':
        yield { path, kind: 'heading', level: node.attrs.level, text: blockText(node) };
        break;
      case 'fact':
        yield { path, kind: 'fact', level: null, text: blockText(node) };
        break;
      case 'blockquote':
        yield* walk(node.content, path, 'quote');
        break;
      case 'bulletList':
      case 'orderedList':
        for (const [place, item] of node.content.entries()) yield* walk(item.content, `${path}.${place}`, 'item');
        break;
    }
  }
}

/** The passages of a frozen text, in order. */
export const textBlocks = (text: RichText): TextBlock[] => [...walk(text.content, '', null)];

/** How many words the author wrote: facts of the case are not counted. */
export function wordCount(text: RichText): number {
  const own = [...walk(text.content, '', null)].filter(one => one.kind !== 'fact').map(one => one.text);
  return own.join(' ').match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** What a digest of a text is taken over: equal texts give equal bytes on every workstation. */
export const textToDigest = (text: RichText): string => `jalon/report-text/1\0${canonicalJson(text)}`;

const mapBlocks = (nodes: readonly BlockNode[], change: NodeChange): BlockNode[] =>
  nodes.map((node): BlockNode => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return node.content === undefined
          ? node
          : { ...node, content: node.content.map(one => (one.type === 'field' ? change.field(one) : one)) };
      case 'fact':
        return change.fact(node);
      case 'blockquote':
        return { ...node, content: mapBlocks(node.content, change) };
      case 'bulletList':
      case 'orderedList':
        return { ...node, content: node.content.map(item => ({ ...item, content: mapBlocks(item.content, change) })) };
    }
  });

/** What becomes of the live nodes of a text. */
export interface NodeChange {
  fact(node: FactNode): FactNode;
  field(node: FieldNode): FieldNode;
}

/** The text with its live nodes changed. */
export const withLiveNodes = (text: RichText, change: NodeChange): RichText => ({
  type: 'doc',
  content: mapBlocks(text.content, change),
});

/** The text with nothing frozen: what a screen sends is never taken for facts. */
export const thawed = (text: RichText): RichText =>
  withLiveNodes(text, {
    fact: node => ({ ...node, attrs: { ...node.attrs, frozen: null } }),
    field: node => ({ ...node, attrs: { ...node.attrs, frozen: null } }),
  });

/** What a block of facts asks for in a report: its own days and measure, else those of the report. */
export const factRequest = (
  { kind, from, to, measure }: Pick<FactNode['attrs'], 'kind' | 'from' | 'to' | 'measure'>,
  head: { readonly measure: string | null; readonly periodFrom: string | null; readonly periodTo: string | null },
): { kind: FactKind; from: string | null; to: string | null; measure: string | null } => ({
  kind,
  from: datedFactKinds.has(kind) ? (from ?? head.periodFrom) : null,
  to: datedFactKinds.has(kind) ? (to ?? head.periodTo) : null,
  measure: measure ?? head.measure,
});
