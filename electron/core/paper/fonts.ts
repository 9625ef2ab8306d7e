import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddedFont, EmbeddedFontClass, ParsedFont, PdfDocument } from './tagging/pdfkitInternals';
import { PdfmakeDocument } from './tagging/pdfkitInternals';

export type FontFace = 'normal' | 'bold' | 'italics';

const FILES: Record<FontFace, string> = {
  normal: 'SourceSans3-Regular.ttf',
  bold: 'SourceSans3-SemiBold.ttf',
  italics: 'SourceSans3-Italic.ttf',
};

/** Fonts parsed once for all documents of the process. */
export interface FontSet {
  /** True when the upright face has a glyph for a code point. */
  covers(codePoint: number): boolean;
  /** The font file of a face, for a document that Jalon only adds to. */
  bytes(face: FontFace): Uint8Array;
  /** Makes the font of a face for one document, under the name that its pages give it (`F1`…). */
  embed(face: FontFace, document: PdfDocument, id: string): EmbeddedFont;
}

const BASE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzı';

/**
 * Lets the font know which letters its glyphs stand for. It remembers what a glyph was first asked for: as a mere part of « É », the glyph
 * of E would stand for no letter ever after, and names would be lost to search and readers in every later document.
 */
function nameBaseLetters(font: ParsedFont): void {
  for (const letter of BASE_LETTERS) font.glyphForCodePoint(letter.charCodeAt(0));
}

/** Reads and parses the fonts of a folder. Throws when a file is missing or is not a font. */
export async function loadFonts(fontsDir: string): Promise<FontSet> {
  const parser = new PdfmakeDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }, null, () => false);
  const read = (face: FontFace): Promise<Uint8Array> => readFile(join(fontsDir, 'source-sans-3', FILES[face]));
  const files: Record<FontFace, Uint8Array> = {
    normal: await read('normal'),
    bold: await read('bold'),
    italics: await read('italics'),
  };
  const parse = (face: FontFace): EmbeddedFont => parser.font(files[face])._font;
  const sources = { normal: parse('normal'), bold: parse('bold'), italics: parse('italics') };
  const parsed: Record<FontFace, ParsedFont> = {
    normal: sources.normal.font,
    bold: sources.bold.font,
    italics: sources.italics.font,
  };
  for (const font of Object.values(parsed)) nameBaseLetters(font);
  const Embedded = sources.normal.constructor as EmbeddedFontClass; // pdfkit does not export the class
  return {
    bytes: face => files[face],
    covers: codePoint => parsed.normal.hasGlyphForCodePoint(codePoint),
    embed: (face, document, id) => new Embedded(document, parsed[face], id),
  };
}
