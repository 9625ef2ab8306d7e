import { z } from 'zod';
import {
  factKinds,
  fieldNames,
  type BlockNode,
  type FactNode,
  type FieldName,
  type InlineNode,
  type RichText,
} from '../../../../shared/domain/richText';

const blockSchema = z.union([
  z.strictObject({ heading: z.string().min(1) }),
  z.strictObject({ fact: z.enum(factKinds) }),
  /** Words, in which `{court}` and the like are fields of the case. */
  z.strictObject({ text: z.string().min(1) }),
  z.strictObject({ formula: z.string().min(1) }),
  /** Room for what the author writes. */
  z.strictObject({ write: z.literal(true) }),
]);

/** The file of the delivered templates: one a report type. */
export const reportTemplatesSchema = z
  .strictObject({
    formulas: z.record(z.string(), z.string().min(1)),
    templates: z.array(
      z.strictObject({ type: z.string().min(1), version: z.int().positive(), blocks: z.array(blockSchema).min(1) }),
    ),
  })
  .refine(
    ({ formulas, templates }) =>
      templates.every(one => one.blocks.every(block => !('formula' in block) || block.formula in formulas)),
    { message: 'a formula that is not there' },
  )
  .refine(({ templates }) => new Set(templates.map(one => one.type)).size === templates.length, { message: 'a type twice' });
export type ReportTemplates = z.infer<typeof reportTemplatesSchema>;

const isField = (name: string): name is FieldName => fieldNames.some(one => one === name);

/** Words with `{fields}` as the nodes of a sentence. */
function sentence(text: string): InlineNode[] {
  return text.split(/(\{[a-z-]+\})/).flatMap((part): InlineNode[] => {
    if (part === '') return [];
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined || !isField(name)) return [{ type: 'text', text: part }];
    return [{ type: 'field', attrs: { name, seen: null, frozen: null } }];
  });
}

const factNode = (kind: FactNode['attrs']['kind']): FactNode => ({
  type: 'fact',
  attrs: { kind, from: null, to: null, measure: null, seen: null, frozen: null },
});

/** The delivered template of a type, as a text for the editor; null when there is none. */
export function deliveredTemplate(
  { formulas, templates }: ReportTemplates,
  type: string,
): { content: RichText; version: number } | null {
  const found = templates.find(one => one.type === type);
  if (found === undefined) return null;
  const content = found.blocks.map((block): BlockNode => {
    if ('heading' in block) return { type: 'heading', attrs: { level: 2 }, content: sentence(block.heading) };
    if ('fact' in block) return factNode(block.fact);
    if ('text' in block) return { type: 'paragraph', content: sentence(block.text) };
    if ('formula' in block) return { type: 'paragraph', content: sentence(formulas[block.formula] ?? '') };
    return { type: 'paragraph' };
  });
  return { version: found.version, content: { type: 'doc', content } };
}
