import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockChanges,
  parseRichText,
  plainText,
  richTextSchema,
  textBlocks,
  thawed,
  wordCount,
  type RichText,
} from '../../../shared/domain/richText';
import { sampleReportText } from '../../fixtures/reportTextSample';

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const words = (text: string): unknown => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const accepts = (value: unknown): boolean => richTextSchema.safeParse(value).success;

describe('a text of the editor', () => {
  it('holds the nodes and marks that are allowed', () => {
    expect(accepts(sampleReportText())).toBe(true);
    expect(parseRichText(JSON.stringify(sampleReportText()))).toEqual(sampleReportText());
  });

  it.each([
    ['a script', doc({ type: 'script', content: [] })],
    ['an image', doc({ type: 'image', attrs: { src: 'file:///etc/passwd' } })],
    [
      'a link',
      doc({
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:1' } }] }],
      }),
    ],
    ['a style', doc({ type: 'paragraph', attrs: { style: 'position:fixed' } })],
    ['a heading of level 4', doc({ type: 'heading', attrs: { level: 4 } })],
    ['text outside of a paragraph', doc({ type: 'text', text: 'x' })],
    [
      'a kind of facts that does not exist',
      doc({ type: 'fact', attrs: { kind: 'confidences', from: null, to: null, measure: null, seen: null, frozen: null } }),
    ],
    ['an empty text', { type: 'doc', content: [] }],
    ['something else', 'texte'],
  ])('does not hold %s', (_name, value) => {
    expect(accepts(value)).toBe(false);
  });

  it('is refused when it is too deep, too wide or too long, without harm', () => {
    let deep: unknown = words('x');
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(accepts(doc(deep))).toBe(false);
    expect(accepts(doc(...Array.from({ length: 30_000 }, () => ({ type: 'paragraph' }))))).toBe(false);
    expect(accepts(doc(words('x'.repeat(500_000))))).toBe(false);
  });

  it('holds nothing frozen once thawed, and its own words are counted without its facts', () => {
    expect(JSON.stringify(thawed(sampleReportText()))).not.toContain('1795000000000');
    expect(plainText(sampleReportText())).toContain('14');
    const alone: RichText = { type: 'doc', content: sampleReportText().content.filter(node => node.type === 'fact') };
    expect(wordCount(alone)).toBe(0);
    expect(wordCount(sampleReportText())).toBeGreaterThan(20);
  });
});

const text = fc.array(
  fc.array(fc.constantFrom('emploi', 'soins', 'victime', 'logement', 'absence'), { minLength: 1, maxLength: 6 }),
  { minLength: 1, maxLength: 12 },
);
const blocks = (lines: string[][]) =>
  textBlocks({
    type: 'doc',
    content: lines.map(line => ({ type: 'paragraph', content: [{ type: 'text', text: line.join(' ') }] })),
  });

describe('the difference of two versions', () => {
  it('holds every passage of both, once and in order; nothing changes between equal texts', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, now] = [blocks(one), blocks(other)];
        const changes = blockChanges(before, now);
        expect(changes.flatMap(change => change.before ?? [])).toEqual(before);
        expect(changes.flatMap(change => change.now ?? [])).toEqual(now);
        expect(blockChanges(before, before).every(change => change.before?.text === change.now?.text)).toBe(true);
      }),
    );
  });
});
