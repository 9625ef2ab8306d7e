import { crc32 } from 'node:zlib';
import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { type PDFContext } from '@cantoo/pdf-lib';
import { PAGE } from '../styles';
import { UncopiableObject } from './objectCopier';
import type { SharedObjects } from './sharedObjects';

interface Picture {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
}

/** Adds a page of A4, upright or lying as the picture is, that holds a JPEG. Throws {@link UncopiableObject} when it is not whole. */
export function jpegPage(bytes: Uint8Array, target: PDFContext, shared: SharedObjects): PDFRef {
  const { width, height, components, inverted } = jpegFacts(bytes);
  const space = components === 1 ? 'DeviceGray' : components === 3 ? 'DeviceRGB' : 'DeviceCMYK';
  const image = target.stream(bytes, {
    ...{ Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 },
    ...{ ColorSpace: space, Filter: 'DCTDecode', ...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }) },
  });
  return picturePage({ ref: shared.refFor(image), width, height }, target);
}

/** The same for a PNG. */
export async function pngPage(bytes: Uint8Array, document: PDFDocument, shared: SharedObjects): Promise<PDFRef> {
  const facts = pngFacts(bytes);
  const { context } = document;
  if (facts.interlaced || facts.depth > 8 || (facts.alpha && facts.palette === undefined)) {
    // unpacked, and parted from its transparency
    const embedded = await document.embedPng(bytes);
    await embedded.embed();
    return picturePage({ ref: embedded.ref, width: embedded.width, height: embedded.height }, context);
  }
  const space =
    facts.palette === undefined
      ? facts.colours === 1
        ? 'DeviceGray'
        : 'DeviceRGB'
      : ['Indexed', 'DeviceRGB', facts.palette.length / 3 - 1, facts.palette];
  const image = context.stream(facts.data, {
    ...{ Type: 'XObject', Subtype: 'Image', Width: facts.width, Height: facts.height, BitsPerComponent: facts.depth },
    ...{ ColorSpace: space, Filter: 'FlateDecode' },
    DecodeParms: { Predictor: 15, Colors: facts.colours, BitsPerComponent: facts.depth, Columns: facts.width },
  });
  return picturePage({ ref: shared.refFor(image), width: facts.width, height: facts.height }, context);
}

function picturePage({ ref, width, height }: Picture, target: PDFContext): PDFRef {
  const [pageWidth, pageHeight] = width > height ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  const scale = Math.min(pageWidth / width, pageHeight / height);
  const [shownWidth, shownHeight] = [width * scale, height * scale];
  const numbers = [shownWidth, 0, 0, shownHeight, (pageWidth - shownWidth) / 2, (pageHeight - shownHeight) / 2];
  const drawing = target.stream(`q ${numbers.map(one => one.toFixed(3)).join(' ')} cm /Scan Do Q\n`);
  return target.register(
    target.obj({
      Type: 'Page',
      MediaBox: [0, 0, pageWidth, pageHeight],
      Resources: { XObject: { Scan: ref } },
      Contents: [target.register(drawing)],
    }),
  );
}

interface JpegFacts {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  /** Adobe writes the four colours of a printer the other way round. */
  readonly inverted: boolean;
}

/** What the head of a JPEG says, once it is sure that its end is there too. */
export function jpegFacts(bytes: Uint8Array): JpegFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) throw new UncopiableObject('not a JPEG');
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from([0xff, 0xd9]), -64))
    throw new UncopiableObject('a JPEG without its end');
  let adobe = false;
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) break;
    const length = view.getUint16(at + 2);
    if (marker === 0xffee) adobe = true;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc;
    if (isFrame) {
      const [height, width, components] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)];
      if (width > 0 && height > 0 && [1, 3, 4].includes(components))
        return { width, height, components, inverted: adobe && components === 4 };
      break;
    }
    at += 2 + length;
  }
  throw new UncopiableObject('a JPEG without its size');
}

interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colours: number;
  readonly palette: Uint8Array | undefined;
  readonly alpha: boolean;
  readonly interlaced: boolean;
  /** The packed lines of the picture, as they are: a PDF reads them the same way. */
  readonly data: Uint8Array;
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a PNG holds, each part checked by its sum. */
export function pngFacts(bytes: Uint8Array): PngFacts {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.subarray(0, 8).equals(PNG_SIGNATURE)) throw new UncopiableObject('not a PNG');
  let [width, height, depth, kind, interlaced, ended] = [0, 0, 0, 0, false, false];
  let palette: Uint8Array | undefined;
  let alpha = false;
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= buffer.length && !ended;) {
    const length = buffer.readUInt32BE(at);
    const type = buffer.toString('latin1', at + 4, at + 8);
    const body = buffer.subarray(at + 8, at + 8 + length);
    if (body.length < length || at + 12 + length > buffer.length) throw new UncopiableObject('a PNG that is cut');
    if (crc32(buffer.subarray(at + 4, at + 8 + length)) !== buffer.readUInt32BE(at + 8 + length))
      throw new UncopiableObject('a PNG part whose sum is wrong');
    if (type === 'IHDR') {
      [width, height, depth, kind] = [body.readUInt32BE(0), body.readUInt32BE(4), body.readUInt8(8), body.readUInt8(9)];
      interlaced = body.readUInt8(12) !== 0;
    } else if (type === 'PLTE') palette = new Uint8Array(body);
    else if (type === 'tRNS') alpha = true;
    else if (type === 'IDAT') data.push(body);
    else if (type === 'IEND') ended = true;
    at += 12 + length;
  }
  if (!ended || width === 0 || height === 0 || data.length === 0) throw new UncopiableObject('a PNG without its end');
  const colours = kind === 2 ? 3 : 1;
  const isAlpha = alpha || kind === 4 || kind === 6;
  return {
    width,
    height,
    depth,
    colours,
    palette: kind === 3 ? palette : undefined,
    alpha: isAlpha,
    interlaced,
    data: Buffer.concat(data),
  };
}
