import { isArray, PdfDict, PdfName, PdfRef, PdfStream, PdfText, type PdfValue } from './values';
import type { PdfFile } from './pdfFile';

/** A value written as the format asks. Numbers are rounded to the thousandth. */
export function written(value: PdfValue): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof PdfName) return `/${value.text.replace(/[^!-~]|[#()<>[\]{}/%]/g, escapedLetter)}`;
  if (value instanceof PdfText) return `<${Buffer.from(value.bytes).toString('hex')}>`;
  if (value instanceof PdfRef) return `${value.number} ${value.generation} R`;
  if (value instanceof PdfDict)
    return `<< ${[...value.entries].map(([key, item]) => `${written(new PdfName(key))} ${written(item)}`).join(' ')} >>`;
  if (isArray(value)) return `[${value.map(written).join(' ')}]`;
  throw new TypeError('A stream can only be an object of its own');
}

const escapedLetter = (letter: string): string => `#${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;

/** Text as a PDF string, in UTF-16 with its mark. */
export const text = (value: string): PdfText =>
  new PdfText(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(value, 'utf16le').swap16()]));

/** The same strings of bytes as they are. */
export const latin = (value: string): PdfText => new PdfText(Buffer.from(value, 'latin1'));

/** An update of a file: objects changed or added, written after its last byte, whose earlier bytes stay as they are. */
export class PdfUpdate {
  private readonly file: PdfFile;
  private readonly objects = new Map<number, { generation: number; body: Buffer }>();
  private next: number;

  constructor(file: PdfFile) {
    this.file = file;
    const size = file.trailer.get('Size');
    this.next = Math.max(
      typeof size === 'number' ? size : 0,
      ...[...file.sections].flatMap(section => [...section.places.keys()].map(n => n + 1)),
    );
  }

  /** A number for an object to come. */
  reserve(): PdfRef {
    this.next += 1;
    return new PdfRef(this.next - 1);
  }

  /** Adds an object and gives its reference. */
  add(value: PdfValue): PdfRef {
    const ref = this.reserve();
    this.set(ref, value);
    return ref;
  }

  /** Gives an object another value. */
  set(ref: PdfRef, value: PdfValue): void {
    this.setRaw(ref, value instanceof PdfStream ? writtenStream(value) : Buffer.from(written(value), 'latin1'));
  }

  /** Gives an object a value already written. */
  setRaw(ref: PdfRef, body: Buffer): void {
    this.objects.set(ref.number, { generation: ref.generation, body });
  }

  /** The file with its update, and where each object of it begins. */
  finish(): { bytes: Buffer; offsets: ReadonlyMap<number, number> } {
    const before = Buffer.from(this.file.bytes);
    const parts: Buffer[] = [before];
    let at = before.length;
    const push = (part: Buffer): void => {
      parts.push(part);
      at += part.length;
    };
    if (before[before.length - 1] !== 0x0a) push(Buffer.from('\n'));
    const offsets = new Map<number, number>();
    for (const number of [...this.objects.keys()].sort((a, b) => a - b)) {
      const { generation, body } = this.objects.get(number) ?? { generation: 0, body: Buffer.alloc(0) };
      offsets.set(number, at);
      push(Buffer.concat([Buffer.from(`${number} ${generation} obj\n`), body, Buffer.from('\nendobj\n')]));
    }
    const section = this.file.sections[0]?.streamNumber === null ? this.table(offsets) : this.streamSection(offsets, at);
    push(Buffer.concat([section, Buffer.from(`startxref\n${at}\n%%EOF\n`)]));
    return { bytes: Buffer.concat(parts), offsets };
  }

  private trailer(size: number): PdfDict {
    const kept = new Map([...this.file.trailer.entries].filter(([key]) => ['Root', 'Info', 'ID'].includes(key)));
    return new PdfDict(kept).with({ Size: size, Prev: this.file.startxref });
  }

  private table(offsets: ReadonlyMap<number, number>): Buffer {
    const lines = runs([...offsets.keys()]).flatMap(run => [
      `${run[0] ?? 0} ${run.length}\n`,
      ...run.map(number => {
        const generation = this.objects.get(number)?.generation ?? 0;
        return `${String(offsets.get(number) ?? 0).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;
      }),
    ]);
    return Buffer.from(`xref\n${lines.join('')}trailer\n${written(this.trailer(this.next))}\n`, 'latin1');
  }

  /** The section as a stream, for files whose sections are streams: a table may not follow one. */
  private streamSection(offsets: ReadonlyMap<number, number>, at: number): Buffer {
    const own = this.next;
    const all = new Map([...offsets, [own, at]]);
    const rows = Buffer.alloc(all.size * 7);
    [...all].forEach(([number, offset], index) => {
      rows.writeUInt8(1, index * 7);
      rows.writeUInt32BE(offset, index * 7 + 1);
      rows.writeUInt16BE(this.objects.get(number)?.generation ?? 0, index * 7 + 5);
    });
    const index = runs([...all.keys()]).flatMap(run => [run[0] ?? 0, run.length]);
    const dict = this.trailer(own + 1).with({ Type: new PdfName('XRef'), W: [1, 4, 2], Index: index });
    return Buffer.concat([Buffer.from(`${own} 0 obj\n`), writtenStream(new PdfStream(dict, rows)), Buffer.from('\nendobj\n')]);
  }
}

function writtenStream({ dict, bytes }: PdfStream): Buffer {
  const head = written(dict.with({ Length: bytes.length }));
  return Buffer.concat([Buffer.from(`${head}\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream')]);
}

/** Sorted numbers in runs without a gap. */
function runs(numbers: readonly number[]): number[][] {
  const result: number[][] = [];
  for (const number of numbers) {
    const last = result[result.length - 1];
    if (last !== undefined && last[last.length - 1] === number - 1) last.push(number);
    else result.push([number]);
  }
  return result;
}
