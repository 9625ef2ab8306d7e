import { createRequire } from 'node:module';
import { PdfDict, PdfStream, name, type PdfRef } from './file/values';
import { latin, type PdfUpdate } from './file/update';

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}
interface Subset {
  includeGlyph(glyph: Glyph): number;
  encode(): Uint8Array;
}
/** What is used of a font parsed by fontkit, which brings no types. */
interface ParsedFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly postscriptName: string;
  glyphsForString(text: string): Glyph[];
  createSubset(): Subset;
}

/** A font of which only the letters used are put into the file. */
export interface BlockFont {
  /** The text as glyph numbers, in hexadecimal. */
  encode(text: string): string;
  /** The width of a text, in points. */
  width(text: string, size: number): number;
  /** Adds the font to an update; nothing may be encoded afterwards. */
  embed(update: PdfUpdate): PdfRef;
}

const load = createRequire(import.meta.url);

/** Prepares a TrueType font. `bytes` are those of its file. */
export function blockFont(bytes: Uint8Array): BlockFont {
  const { create } = load('fontkit') as { create: (file: Uint8Array) => ParsedFont }; // fontkit brings no types
  const font = create(bytes);
  const subset = font.createSubset();
  const widths = new Map<number, number>();
  const letters = new Map<number, string>();
  const scale = 1000 / font.unitsPerEm;
  return {
    encode(text) {
      return font
        .glyphsForString(text)
        .map(glyph => {
          const id = subset.includeGlyph(glyph);
          widths.set(id, Math.round(glyph.advanceWidth * scale));
          letters.set(id, String.fromCodePoint(...glyph.codePoints));
          return id.toString(16).padStart(4, '0');
        })
        .join('');
    },
    width: (text, size) =>
      font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * (size / font.unitsPerEm),
    embed(update) {
      const label = `JALSIG+${font.postscriptName}`;
      const { bbox } = font;
      const descriptor = update.add(
        new PdfDict({
          Type: name('FontDescriptor'),
          FontName: name(label),
          Flags: 4,
          FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(value => Math.round(value * scale)),
          ItalicAngle: font.italicAngle,
          Ascent: Math.round(font.ascent * scale),
          Descent: Math.round(font.descent * scale),
          CapHeight: Math.round(font.capHeight * scale),
          StemV: 80,
          FontFile2: update.add(new PdfStream(new PdfDict({}), subset.encode())),
        }),
      );
      const descendant = update.add(
        new PdfDict({
          Type: name('Font'),
          Subtype: name('CIDFontType2'),
          BaseFont: name(label),
          CIDSystemInfo: new PdfDict({ Registry: latin('Adobe'), Ordering: latin('Identity'), Supplement: 0 }),
          FontDescriptor: descriptor,
          CIDToGIDMap: name('Identity'),
          W: [...widths].sort(([a], [b]) => a - b).flatMap(([id, width]) => [id, [width]]),
        }),
      );
      return update.add(
        new PdfDict({
          Type: name('Font'),
          Subtype: name('Type0'),
          BaseFont: name(label),
          Encoding: name('Identity-H'),
          DescendantFonts: [descendant],
          ToUnicode: update.add(new PdfStream(new PdfDict({}), toUnicode(letters))),
        }),
      );
    },
  };
}

/** The map from glyph numbers back to letters, so that the block can be read aloud and searched. */
function toUnicode(letters: ReadonlyMap<number, string>): Buffer {
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const lines = [...letters]
    .sort(([a], [b]) => a - b)
    .map(([id, text]) => `<${id.toString(16).padStart(4, '0')}> <${hex(text)}>`);
  const groups: string[] = [];
  for (let start = 0; start < lines.length; start += 100) {
    const group = lines.slice(start, start + 100);
    groups.push(`${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`);
  }
  return Buffer.from(
    `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Jalon-Block def\n/CMapType 2 def\n` +
      `1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${groups.join('\n')}\nendcmap\nend\nend`,
  );
}
