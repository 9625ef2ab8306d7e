import type { PdfFile } from './file/pdfFile';
import type { PdfDict } from './file/values';
import { damaged, isArray, nameOf, PdfRef, PdfText, type PdfValue } from './file/values';

/** A signature field of a file. */
export interface SignatureFieldEntry {
  readonly name: string;
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  /** The signature, or null while the field is empty. */
  readonly signature: { readonly ref: PdfRef | null; readonly dict: PdfDict } | null;
}

const MAX_FIELDS = 10_000;

/** All signature fields of a file's form, in the order of the form. */
export function signatureFields(file: PdfFile): SignatureFieldEntry[] {
  const form = file.dict(file.catalog().get('AcroForm'));
  const found: SignatureFieldEntry[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue, prefix: string, inheritedType: string | null): void => {
    if (!(value instanceof PdfRef)) return;
    if (seen.has(value.number)) damaged('the fields turn in a circle');
    if (seen.size > MAX_FIELDS) damaged('the form has too many fields');
    seen.add(value.number);
    const dict = file.dict(value);
    if (dict === null) return;
    const title = file.resolve(dict.get('T'));
    const full = title instanceof PdfText ? `${prefix === '' ? '' : `${prefix}.`}${title.toString()}` : prefix;
    const type = nameOf(file.resolve(dict.get('FT'))) ?? inheritedType;
    if (type === 'Sig') {
      const held = dict.get('V');
      const signature = file.dict(held);
      const ref = held instanceof PdfRef ? held : null;
      if (title instanceof PdfText)
        found.push({ name: full, ref: value, dict, signature: signature === null ? null : { ref, dict: signature } });
    }
    const kids = file.resolve(dict.get('Kids'));
    if (isArray(kids)) for (const kid of kids) visit(kid, full, type);
  };
  const fields = form === null ? null : file.resolve(form.get('Fields'));
  if (isArray(fields)) for (const field of fields) visit(field, '', null);
  return found;
}
