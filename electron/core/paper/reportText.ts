import { frozenWords, type BlockNode, type FactPart, type InlineNode, type RichText } from '../../../shared/domain/richText';
import { facts, listing } from './caseFile/tables';
import { MUTED } from './styles';
import { inPieces } from './sheet';
import type { Block, Span } from './tagging/block';
import type { Typesetter } from './typography';

const LINE_HEIGHT = 1.15;
const headings = {
  1: { structure: 'H2', style: 'heading2', minimumSpace: 60, margin: [0, 10, 0, 4] },
  2: { structure: 'H2', style: 'heading2', minimumSpace: 60, margin: [0, 8, 0, 4] },
  3: { structure: 'H3', style: 'heading3', minimumSpace: 50, margin: [0, 6, 0, 3] },
} as const satisfies Record<1 | 2 | 3, Partial<Block>>;

function spans(nodes: readonly InlineNode[] | undefined, typeset: Typesetter): Span[] {
  return (nodes ?? []).map((node): Span => {
    const text =
      node.type === 'text' ? node.text : node.type === 'hardBreak' ? '\n' : (frozenWords.field(node) ?? node.attrs.frozen ?? '');
    const marks = new Set((node.marks ?? []).map(mark => mark.type));
    return {
      text: typeset(text),
      ...(marks.has('bold') && { bold: true }),
      ...(marks.has('italic') && { italics: true }),
      ...(marks.has('underline') && { decoration: 'underline' }),
    };
  });
}

function partBlocks(part: FactPart, typeset: Typesetter): Block[] {
  switch (part.kind) {
    case 'text':
      return [{ text: typeset(part.text), margin: [0, 0, 0, 5], lineHeight: LINE_HEIGHT }];
    case 'heading':
      return [{ text: typeset(part.text), bold: true, minimumSpace: 40, margin: [0, 4, 0, 2] }];
    case 'pairs':
      return part.rows.length === 0 ? [] : [facts(part.rows.map(row => [typeset(row.label), typeset(row.value)] as const))];
    case 'list':
      return [{ ul: part.items.map((text): Block => ({ text: typeset(text) })), margin: [0, 0, 0, 6] }];
    case 'table': {
      const widths = part.columns.map((_, index): number | '*' => (index === 0 ? 92 : '*'));
      const heads = part.columns.map(typeset);
      return [...inPieces(part.rows)].map(rows =>
        listing(
          widths,
          heads,
          rows.map(row =>
            part.columns.map((_, index): Block => ({
              text: typeset(row[index] ?? ''),
              ...(index === 0 && { rowHeader: true }),
            })),
          ),
        ),
      );
    }
  }
}

function blocks(node: BlockNode, typeset: Typesetter): Block[] {
  switch (node.type) {
    case 'heading':
      return [{ text: spans(node.content, typeset), ...headings[node.attrs.level] }];
    case 'paragraph':
      return (node.content ?? []).length === 0
        ? []
        : [{ text: spans(node.content, typeset), margin: [0, 0, 0, 6], lineHeight: LINE_HEIGHT }];
    case 'blockquote':
      return [{ stack: node.content.flatMap(one => blocks(one, typeset)), margin: [14, 0, 14, 4], italics: true }];
    case 'bulletList':
      return [{ ul: items(node.content, typeset), margin: [0, 0, 0, 6] }];
    case 'orderedList':
      return [{ ol: items(node.content, typeset), start: node.attrs?.start ?? 1, margin: [0, 0, 0, 6] }];
    case 'fact': {
      const content = node.attrs.frozen?.content ?? null;
      if (content === null) return [];
      return [
        { text: typeset(content.title), structure: 'H3', style: 'heading3', minimumSpace: 60, margin: [0, 4, 0, 2] },
        ...content.parts.flatMap(part => partBlocks(part, typeset)),
        { text: typeset(`Source : ${content.source}`), fontSize: 8.5, color: MUTED, margin: [0, 0, 0, 8] },
      ];
    }
  }
}

/** An item is one block for the layout: its paragraphs are stacked. */
const items = (list: readonly { content: BlockNode[] }[], typeset: Typesetter): Block[] =>
  list.map((item): Block => ({ stack: item.content.flatMap(one => blocks(one, typeset)) }));

/** The blocks of a text whose facts are frozen, one list a block of the text so that long ones are laid out apart. */
export const reportBlocks = (text: RichText, typeset: Typesetter): Block[][] =>
  text.content.map(node => blocks(node, typeset)).filter(one => one.length > 0);
