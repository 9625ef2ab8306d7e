import type { LegalFiles } from './legalData';

/** A field that two versions of an entry write otherwise, by its path; absent values are null. */
export interface FieldDifference {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An entry that one of two versions of the reference data has alone, or that both have and write otherwise. */
export interface LegalDifference {
  /** List that holds the entry, as the files name it: `delays`, `measureTypes`, `rules`… */
  readonly section: string;
  readonly code: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldDifference[];
}

const LONGEST = 240;

type Entry = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCoded = (value: unknown): value is Entry & { readonly code: string } =>
  isObject(value) && typeof value['code'] === 'string';

const written = (value: unknown): string | null => {
  if (value === undefined || value === null || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

function labelOf(entry: Entry & { readonly code: string }): LegalDifference['label'] {
  const { label } = entry;
  if (isObject(label) && typeof label['fr'] === 'string')
    return { fr: label['fr'], en: typeof label['en'] === 'string' ? label['en'] : label['fr'] };
  return { fr: entry.code, en: entry.code };
}

function* fieldsOf(before: unknown, after: unknown, path = ''): Generator<FieldDifference> {
  if (isObject(before) && isObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* fieldsOf(before[name], after[name], path === '' ? name : `${path}.${name}`);
    return;
  }
  if (JSON.stringify(before) !== JSON.stringify(after)) yield { path, before: written(before), after: written(after) };
}

/** Every list of coded entries of a file, by name. */
const sectionsOf = (file: unknown): Map<string, Map<string, Entry & { readonly code: string }>> =>
  new Map(
    Object.entries(isObject(file) ? file : {}).flatMap(([name, list]) =>
      Array.isArray(list) && list.length > 0 && list.every(isCoded) ? [[name, new Map(list.map(one => [one.code, one]))]] : [],
    ),
  );

function* betweenFiles(before: unknown, after: unknown): Generator<LegalDifference> {
  const [former, next] = [sectionsOf(before), sectionsOf(after)];
  for (const section of new Set([...former.keys(), ...next.keys()])) {
    const [left, right] = [former.get(section), next.get(section)];
    for (const [code, entry] of right ?? []) {
      const known = left?.get(code);
      const common = { section, code, label: labelOf(entry) };
      if (known === undefined) yield { ...common, kind: 'added', fields: [] };
      else {
        const fields = [...fieldsOf(known, entry)];
        if (fields.length > 0) yield { ...common, kind: 'changed', fields };
      }
    }
    for (const [code, entry] of left ?? [])
      if (right?.has(code) !== true) yield { section, code, label: labelOf(entry), kind: 'removed', fields: [] };
  }
}

/** What changes from one version of the reference data to another, entry by entry, in the order of the files. */
export const legalDifferences = (before: LegalFiles, after: LegalFiles): LegalDifference[] => [
  ...betweenFiles(before.referential, after.referential),
  ...betweenFiles(before.deadlineRules, after.deadlineRules),
  ...betweenFiles(before.holidays, after.holidays),
];
