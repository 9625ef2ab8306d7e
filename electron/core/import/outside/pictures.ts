import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';
import UTIF from 'utif2';
import { limits, Refused } from './job';

const A4 = { width: 595.28, height: 841.89 };

interface Size {
  readonly width: number;
  readonly height: number;
}

function checked({ width, height }: Size): Size {
  if (!(width > 0 && height > 0)) throw new Refused('damaged');
  if (width * height > limits.pixels) throw new Refused('too-large-picture');
  return { width, height };
}

/** The size that a PNG says in its first part. */
function pngSize(bytes: Uint8Array): Size {
  if (bytes.length < 24) throw new Refused('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size that a JPEG says in its frame header. */
function jpegSize(bytes: Uint8Array): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) throw new Refused('damaged');
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  throw new Refused('damaged');
}

/** Adds a page for a picture: on A4 upright or across, as large as it fits. */
function pageFor(document: PDFDocument, { width, height }: Size): { page: PDFPage; box: Size & { x: number; y: number } } {
  const [pageWidth, pageHeight] = width > height ? [A4.height, A4.width] : [A4.width, A4.height];
  const scale = Math.min(pageWidth / width, pageHeight / height);
  const box = { width: width * scale, height: height * scale };
  const page = document.addPage([pageWidth, pageHeight]);
  return { page, box: { ...box, x: (pageWidth - box.width) / 2, y: (pageHeight - box.height) / 2 } };
}

type Made = { readonly pdf: Uint8Array; readonly pages: number };

/** A photograph or a scan of one page. */
export async function pictureToPdf(bytes: Uint8Array, type: 'image/jpeg' | 'image/png'): Promise<Made> {
  const size = checked(type === 'image/png' ? pngSize(bytes) : jpegSize(bytes));
  const document = await PDFDocument.create({ updateMetadata: false });
  let image: PDFImage;
  try {
    image = await (type === 'image/png' ? document.embedPng(bytes) : document.embedJpg(bytes));
  } catch {
    throw new Refused('damaged'); // the library throws plain texts at a file that it cannot read
  }
  const { page, box } = pageFor(document, size);
  page.drawImage(image, box);
  return { pdf: await document.save(), pages: 1 };
}

/** A scan of one or several pages. Each page is written without loss: in black and white where it has no grey. */
export async function tiffToPdf(bytes: Uint8Array): Promise<Made> {
  const file = new Uint8Array(bytes).buffer; // a buffer of its own: Node's share one
  const frames = read(() => UTIF.decode(file));
  if (frames.length === 0) throw new Refused('damaged');
  if (frames.length > limits.pages) throw new Refused('too-many-pages');
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const frame of frames) {
    const told = (tag: string): number => (frame[tag] as ArrayLike<number> | undefined)?.[0] ?? 0;
    const size = checked({ width: told('t256'), height: told('t257') });
    const pixels = read(() => {
      UTIF.decodeImage(file, frame);
      return UTIF.toRGBA8(frame);
    });
    if (pixels.length !== size.width * size.height * 4) throw new Refused('damaged');
    const drawn = rawImage(document, pixels, size);
    const { page, box } = pageFor(document, size);
    const name = page.node.newXObject('Scan', drawn);
    const draw = `q ${box.width.toFixed(2)} 0 0 ${box.height.toFixed(2)} ${box.x.toFixed(2)} ${box.y.toFixed(2)} cm ${name.asString()} Do Q`;
    page.node.addContentStream(document.context.register(document.context.stream(draw)));
    // the pixels of a page are not kept while the next one is read
    Object.assign(frame, { data: new Uint8Array() });
  }
  return { pdf: await document.save(), pages: frames.length };
}

/** What a reader that throws anything makes of a broken file. */
function read<T>(of: () => T): T {
  try {
    return of();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('damaged');
  }
}

function rawImage(document: PDFDocument, pixels: Uint8Array, { width, height }: Size) {
  const kind = kindOf(pixels);
  const { data, bits, colours } =
    kind === 'black' ? blackAndWhite(pixels, width, height) : kind === 'grey' ? channels(pixels, 1) : channels(pixels, 3);
  const dict = document.context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: colours,
  });
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return document.context.register(PDFRawStream.of(dict, deflateSync(data)));
}

function kindOf(pixels: Uint8Array): 'black' | 'grey' | 'colour' {
  let black = true;
  for (let at = 0; at < pixels.length; at += 4) {
    const red = pixels[at] ?? 0;
    if (red !== pixels[at + 1] || red !== pixels[at + 2]) return 'colour';
    if (red !== 0 && red !== 255) black = false;
  }
  return black ? 'black' : 'grey';
}

function blackAndWhite(pixels: Uint8Array, width: number, height: number) {
  const row = Math.ceil(width / 8);
  const data = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (pixels[(y * width + x) * 4] === 255) {
        const at = y * row + (x >> 3);
        data[at] = (data[at] ?? 0) | (0x80 >> (x & 7));
      }
  return { data, bits: 1, colours: 'DeviceGray' };
}

function channels(pixels: Uint8Array, count: 1 | 3) {
  const data = new Uint8Array((pixels.length / 4) * count);
  for (let from = 0, to = 0; from < pixels.length; from += 4)
    for (let channel = 0; channel < count; channel++) data[to++] = pixels[from + channel] ?? 0;
  return { data, bits: 8, colours: count === 1 ? 'DeviceGray' : 'DeviceRGB' };
}
