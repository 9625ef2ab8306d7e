import { drawBlock } from './block';
import { openPages } from './file/pages';
import { PdfFile } from './file/pdfFile';
import { PdfUpdate, text } from './file/update';
import { isArray, name, PdfDict, PdfRef, PdfReadError } from './file/values';

/** Which signature a field waits for. */
export type SignatureField = 'author' | 'director';

/** A place for a signature: the field, its page, its box, and what it says while it is empty. */
export interface FieldPlace {
  readonly name: SignatureField;
  /** Number of the page from 0; negative numbers count from the end (-1 is the last page). */
  readonly page: number;
  /** Points, from the lower left corner of the page. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The label read aloud and shown while the field is empty, such as « Signature de la direction ». */
  readonly label: string;
}

/** A widget that is printed, and that the reader cannot move. */
const PRINTED_AND_LOCKED = 132;

/**
 * Reserves the fields of all signatures, before the first one: later signatures then only fill what was reserved, and any other change
 * shows. Throws PdfReadError when the file cannot be read, and TypeError when it has a form already or when the page does not exist.
 */
export async function reserveFields(pdf: Uint8Array, places: readonly FieldPlace[], fontsDir: string): Promise<Uint8Array> {
  const file = new PdfFile(pdf);
  const catalog = file.catalog();
  const root = file.trailer.get('Root');
  if (!(root instanceof PdfRef)) throw new PdfReadError('damaged', 'the catalogue has no number');
  if (catalog.get('AcroForm') !== null) throw new TypeError('The file has a form already');
  const pages = openPages(file);
  const update = new PdfUpdate(file);
  const fields: PdfRef[] = [];
  const additions = new Map<number, PdfRef[]>();
  for (const { name: fieldName, page, box, label } of places) {
    const index = page < 0 ? pages.length + page : page;
    const target = pages[index];
    if (target === undefined) throw new TypeError(`The file has no page ${page}`);
    const appearance = await drawBlock(update, fontsDir, box, [{ text: label, size: 8 }]);
    const widget = update.add(
      new PdfDict({
        Type: name('Annot'),
        Subtype: name('Widget'),
        FT: name('Sig'),
        T: text(fieldName),
        TU: text(label),
        Rect: [box.x, box.y, box.x + box.width, box.y + box.height],
        F: PRINTED_AND_LOCKED,
        P: target.ref,
        AP: new PdfDict({ N: appearance }),
      }),
    );
    fields.push(widget);
    additions.set(index, [...(additions.get(index) ?? []), widget]);
  }
  for (const [index, widgets] of additions) {
    const target = pages[index];
    if (target === undefined) continue;
    const before = file.resolve(target.dict.get('Annots'));
    update.set(target.ref, target.dict.with({ Annots: [...(isArray(before) ? before : []), ...widgets] }));
  }
  const form = update.add(new PdfDict({ Fields: fields, SigFlags: 3 }));
  update.set(root, catalog.with({ AcroForm: form }));
  return update.finish().bytes;
}
