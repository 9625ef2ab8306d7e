import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blockFont, type BlockFont } from './font';
import { PdfDict, PdfStream, name, type PdfRef } from './file/values';
import type { PdfUpdate } from './file/update';

/** A line of a block, in order from the top. */
export interface BlockLine {
  readonly text: string;
  readonly bold?: boolean;
  /** Points. */
  readonly size: number;
}

const PADDING = 6;
const LEADING = 1.25;
const SMALLEST = 5;

/** Draws lines in a frame of a size in points, and gives the form that a field shows. Long lines are folded, and all made smaller if needed. */
export async function drawBlock(
  update: PdfUpdate,
  fontsDir: string,
  size: { width: number; height: number },
  lines: readonly BlockLine[],
): Promise<PdfRef> {
  const face = async (file: string): Promise<BlockFont> => blockFont(await readFile(join(fontsDir, 'source-sans-3', file)));
  const [regular, bold] = [await face('SourceSans3-Regular.ttf'), await face('SourceSans3-SemiBold.ttf')];
  const fontOf = (line: BlockLine): BlockFont => (line.bold === true ? bold : regular);
  const folded = fit(lines, size, fontOf);
  let top = size.height - PADDING;
  const texts = folded.map(line => {
    top -= line.size * LEADING;
    const place = `${PADDING} ${(top + line.size * 0.25).toFixed(2)}`;
    return `BT /${line.bold === true ? 'B' : 'R'} ${line.size.toFixed(2)} Tf ${place} Td <${fontOf(line).encode(line.text)}> Tj ET`;
  });
  const frame = `q 0.35 G 0.6 w 0.5 0.5 ${(size.width - 1).toFixed(2)} ${(size.height - 1).toFixed(2)} re S Q`;
  const used = folded.some(line => line.bold === true);
  const fonts = new PdfDict({ R: regular.embed(update), ...(used ? { B: bold.embed(update) } : {}) });
  return update.add(
    new PdfStream(
      new PdfDict({
        Type: name('XObject'),
        Subtype: name('Form'),
        BBox: [0, 0, size.width, size.height],
        Resources: new PdfDict({ Font: fonts }),
      }),
      Buffer.from(`${frame}\nq 0.1 g\n${texts.join('\n')}\nQ`, 'latin1'),
    ),
  );
}

function fit(
  lines: readonly BlockLine[],
  size: { width: number; height: number },
  fontOf: (line: BlockLine) => BlockFont,
): BlockLine[] {
  const room = size.width - 2 * PADDING;
  for (let scale = 1; ; scale *= 0.92) {
    const folded = lines.flatMap(line => fold({ ...line, size: line.size * scale }, room, fontOf(line)));
    const height = folded.reduce((sum, line) => sum + line.size * LEADING, 0) + 2 * PADDING;
    if (height <= size.height || folded.every(line => line.size < SMALLEST)) return folded;
  }
}

function fold(line: BlockLine, room: number, font: BlockFont): BlockLine[] {
  const folded: string[] = [];
  for (const word of line.text.split(' ')) {
    const last = folded[folded.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && font.width(longer, line.size) <= room) folded[folded.length - 1] = longer;
    else folded.push(word);
  }
  return folded.map(text => ({ ...line, text }));
}
