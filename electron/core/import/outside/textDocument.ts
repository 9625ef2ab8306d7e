import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { limits, outsideTypes, Refused } from './job';

const WORDS = { docx: 'word/document.xml', odt: 'content.xml' } as const;
/** Parts that run something, or fetch it. */
const RUNS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^Basic\/|^Scripts\/|(^|\/)activeX\//i;
const OUTSIDE = /TargetMode\s*=\s*["']External["']/i;
const FETCHED = /relationships\/(attachedTemplate|oleObject|frame|subDocument|externalLink)/i;
const LARGEST_RELATIONS = 1024 * 1024;

type TextType = (typeof outsideTypes)['docx' | 'odt'];

/** Reads the text of a DOCX or ODT. The names and sizes that the archive declares are judged before anything is unpacked. */
export function readTextDocument(bytes: Uint8Array): { type: TextType; text: string } {
  let [entries, declared] = [0, 0];
  const wanted = (file: UnzipFileInfo): boolean => {
    entries += 1;
    declared += file.originalSize;
    if (entries > limits.entries || declared > limits.unpacked || file.originalSize > limits.unpacked / 4)
      throw new Refused('unsafe-archive');
    if (RUNS.test(file.name)) throw new Refused('macros');
    if (file.name.endsWith('.rels')) {
      if (file.originalSize > LARGEST_RELATIONS) throw new Refused('unsafe-archive');
      return true;
    }
    return file.name === WORDS.docx || file.name === WORDS.odt || file.name === 'mimetype';
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('damaged');
  }
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith('.rels')) continue;
    for (const link of strFromU8(part).match(/<Relationship\b[^>]*>/g) ?? [])
      if (OUTSIDE.test(link) && FETCHED.test(link)) throw new Refused('macros');
  }
  const word = parts[WORDS.docx];
  if (word) return { type: outsideTypes.docx, text: textOf(strFromU8(word)) };
  const open = parts[WORDS.odt];
  const type = parts['mimetype'];
  if (open && type && strFromU8(type).trim() === outsideTypes.odt)
    return { type: outsideTypes.odt, text: textOf(strFromU8(open)) };
  throw new Refused('unknown-type');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of the marked text. No entity is declared by an honest file: one that does is refused, none is ever expanded. */
function textOf(xml: string): string {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Refused('entities');
  return xml
    .replace(/<\/(?:w:p|text:p|text:h)>/g, '\n')
    .replace(/<(?:w:tab|text:tab|w:br|text:line-break|text:s)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      const point = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
      if (point !== null) return point >= 32 && point <= 0x10ffff ? String.fromCodePoint(point) : ' ';
      return ENTITIES[name ?? ''] ?? whole;
    })
    .slice(0, limits.letters)
    .trim();
}
