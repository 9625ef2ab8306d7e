import { isArray, PdfDict, PdfName, PdfRef, PdfStream, PdfText, type PdfValue } from '../file/values';

/** True when two values say the same. References are equal when they name the same object. */
export function sameValue(a: PdfValue, b: PdfValue): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => sameValue(item, b[index] ?? null));
  if (a instanceof PdfName) return b instanceof PdfName && a.text === b.text;
  if (a instanceof PdfText) return b instanceof PdfText && Buffer.compare(a.bytes, b.bytes) === 0;
  if (a instanceof PdfRef) return b instanceof PdfRef && a.number === b.number && a.generation === b.generation;
  if (a instanceof PdfDict) return b instanceof PdfDict && changedKeys(a, b).length === 0;
  if (a instanceof PdfStream)
    return b instanceof PdfStream && sameValue(a.dict, b.dict) && Buffer.compare(a.bytes, b.bytes) === 0;
  return false;
}

/** The keys whose values differ between two dictionaries. */
export function changedKeys(a: PdfDict, b: PdfDict): string[] {
  const keys = new Set([...a.entries.keys(), ...b.entries.keys()]);
  return [...keys].filter(key => !sameValue(a.get(key), b.get(key)));
}

/** The references inside a value, streams included. */
export function refsIn(value: PdfValue): PdfRef[] {
  if (value instanceof PdfRef) return [value];
  if (value instanceof PdfStream) return refsIn(value.dict);
  if (value instanceof PdfDict) return [...value.entries.values()].flatMap(refsIn);
  return isArray(value) ? value.flatMap(refsIn) : [];
}
