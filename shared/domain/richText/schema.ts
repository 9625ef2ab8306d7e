import { z } from 'zod';
import { factKinds, fieldNames, frozenFact } from './factBlock';

/** Bounds of a text: beyond them it is refused before it is read further. */
export const richTextBounds = { depth: 16, nodes: 20_000, characters: 400_000 } as const;
/** The same once facts are frozen in it. */
const frozenBounds = { depth: 16, nodes: 120_000, characters: 2_000_000 } as const;

const markNames = ['bold', 'italic', 'underline'] as const;
export type MarkName = (typeof markNames)[number];

const marks = z
  .array(z.strictObject({ type: z.enum(markNames) }))
  .max(markNames.length)
  .optional();
const day = z.iso.date().nullable();

const textNode = z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(richTextBounds.characters), marks });
const breakNode = z.strictObject({ type: z.literal('hardBreak'), marks });
/** Words of the case in a sentence. `seen`: those that the author last read there; `frozen`: those of the submission. */
const fieldNode = z.strictObject({
  type: z.literal('field'),
  attrs: z.strictObject({
    name: z.enum(fieldNames),
    seen: z.string().max(400).nullable(),
    frozen: z.string().max(400).nullable(),
  }),
  marks,
});
const inline = z.array(z.discriminatedUnion('type', [textNode, breakNode, fieldNode])).optional();

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inline });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  content: inline,
});
/**
 * Facts of the case, live until the report is submitted. `from` and `to` bound the dated kinds (null: the period of the report); `measure`:
 * one measure only; `seen`: digest of what the author last read there; `frozen` is written by the core alone.
 */
const fact = z.strictObject({
  type: z.literal('fact'),
  attrs: z.strictObject({
    kind: z.enum(factKinds),
    from: day,
    to: day,
    measure: z.string().length(22).nullable(),
    seen: z.string().max(64).nullable(),
    frozen: frozenFact.nullable(),
  }),
});

export type InlineNode = z.infer<typeof textNode> | z.infer<typeof breakNode> | z.infer<typeof fieldNode>;
export type FieldNode = z.infer<typeof fieldNode>;
export type FactNode = z.infer<typeof fact>;

export interface ListItem {
  type: 'listItem';
  content: BlockNode[];
}
export type BlockNode =
  | z.infer<typeof paragraph>
  | z.infer<typeof heading>
  | FactNode
  | { type: 'bulletList'; content: ListItem[] }
  | { type: 'orderedList'; attrs?: { start?: number | undefined; type?: null | undefined } | undefined; content: ListItem[] }
  | { type: 'blockquote'; content: BlockNode[] };

/** A text as the editor holds it (ProseMirror JSON), of allowed nodes and marks only. */
export interface RichText {
  type: 'doc';
  content: BlockNode[];
}

const block: z.ZodType<BlockNode> = z.lazy(() =>
  z.discriminatedUnion('type', [paragraph, heading, fact, bulletList, orderedList, blockquote]),
);
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(block).min(1) });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).min(1) });
const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(0).max(9999).optional(), type: z.null().optional() }).optional(),
  content: z.array(listItem).min(1),
});
const blockquote = z.strictObject({ type: z.literal('blockquote'), content: z.array(block).min(1) });

/** True for a value that is neither too deep, too wide nor too long; walked without recursion, so that no depth harms. */
const isWithin =
  (bounds: { depth: number; nodes: number; characters: number }) =>
  (value: unknown): boolean => {
    let nodes = 0;
    let characters = 0;
    const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (typeof next.value === 'string') characters += next.value.length;
      if (next.value !== null && typeof next.value === 'object') {
        // a node is an object in a list of contents: each counts for two levels; a block of facts adds its own
        const inside: unknown[] = Array.isArray(next.value) ? next.value : Object.values(next.value);
        nodes += Array.isArray(next.value) ? inside.length : 0;
        if (next.depth > bounds.depth * 2 + 8 || nodes > bounds.nodes) return false;
        for (const one of inside) waiting.push({ value: one, depth: next.depth + 1 });
      }
      if (characters > bounds.characters) return false;
    }
    return true;
  };

const within = (bounds: typeof richTextBounds | typeof frozenBounds) =>
  z
    .custom<unknown>(isWithin(bounds), { message: 'too deep or too long' })
    .pipe(z.strictObject({ type: z.literal('doc'), content: z.array(block).min(1) }));

/** Checks a text of the editor: allow-list of nodes and marks, bounded depth and size. */
export const richTextSchema = within(richTextBounds);
const storedTextSchema = within(frozenBounds);

/** A text with nothing in it. */
export const emptyRichText = (): RichText => ({ type: 'doc', content: [{ type: 'paragraph' }] });

/** Reads a text that was stored as JSON, its facts frozen or not. Null when it is not one. */
export function parseRichText(json: string | null): RichText | null {
  if (json === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const parsed = storedTextSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
