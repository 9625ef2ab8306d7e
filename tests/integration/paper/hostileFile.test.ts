import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../electron/core/paper/signature';

const options = { authorities: [], revocations: [], at: 0 };
const verdictOf = (bytes: Uint8Array) => verifyPdf(bytes, options).verdict;

/** A file of plain objects, the first being its catalogue. */
function plainFile(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n'];
  const places: number[] = [];
  let at = parts.join('').length;
  objects.forEach((body, index) => {
    const text = `${index + 1} 0 obj\n${body}\nendobj\n`;
    places.push(at);
    parts.push(text);
    at += text.length;
  });
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(`${parts.join('')}${table}trailer\n<< /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`, 'latin1');
}

const stream = (number: number, dict: string, plain: Uint8Array): Buffer => {
  const packed = deflateSync(plain);
  const head = `${number} 0 obj\n<< ${dict} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
};

/** A file where a stream takes its length from a container of three objects, at these offsets. */
function containerFile(offsets: readonly [number, number, number]): Buffer {
  const heads = offsets.map((offset, index) => `${index + 1} ${offset}`).join(' ');
  const start = Buffer.from('%PDF-1.7\n');
  const container = stream(4, `/Type /ObjStm /N 3 /First ${heads.length + 1}`, Buffer.from(`${heads}\n0 0 0 `));
  const measured = Buffer.from('5 0 obj\n<< /Length 1 0 R >>\nstream\n\nendstream\nendobj\n');
  const at = start.length + container.length;
  const contained = [0, 1, 2].flatMap(index => [2, 4, index]);
  const rows = Buffer.from([0, 0, 0, ...contained, 1, start.length, 0, 1, at, 0]);
  const section = stream(6, '/Type /XRef /Size 6 /W [1 1 1] /Root 2 0 R', rows);
  const end = Buffer.from(`startxref\n${at + measured.length}\n%%EOF\n`);
  return Buffer.concat([start, container, measured, section, end]);
}

describe('a hostile file', () => {
  it('may not have the same bytes of a container read for each of its objects', () => {
    expect(verdictOf(containerFile([0, 2, 4]))).toBe('not-signed');
    expect(verdictOf(containerFile([0, 0, 0]))).toBe('damaged');
  });

  it('may not unpack to sections of millions of objects', () => {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
    let at = 9;
    let previous: number | null = null;
    for (const number of [1, 2, 3]) {
      const before = previous === null ? '' : `/Prev ${previous}`;
      const one = stream(number, `/Type /XRef /Size 1900000 /W [1 0 0] /Root 9 0 R ${before}`, new Uint8Array(1_900_000));
      parts.push(one);
      previous = at;
      at += one.length;
    }
    parts.push(Buffer.from(`startxref\n${previous}\n%%EOF\n`));
    const bytes = Buffer.concat(parts);
    expect(bytes.length).toBeLessThan(10_000);
    expect(verdictOf(bytes)).toBe('unsupported');
  });

  it('may not hold more values in an object than a document ever does', () => {
    expect(verdictOf(plainFile(['<< /Type /Catalog >>', `[${'[]'.repeat(1000)}]`]))).toBe('not-signed');
    expect(verdictOf(plainFile(['<< /Type /Catalog >>', `[${'[]'.repeat(2_000_001)}]`]))).toBe('unsupported');
  });

  it('may not lead from one object to the next until the stack is full', () => {
    const chain = Array.from({ length: 40_000 }, (_, index) => `<< /Length ${index + 3} 0 R >>\nstream\n\nendstream`);
    expect(verdictOf(plainFile(['<< /Type /Catalog >>', ...chain]))).toBe('unsupported');
  });
});
