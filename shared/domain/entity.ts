import { z } from 'zod';
import { assert, required } from '../base/result';

/**
 * How concurrent values of a field are merged.
 * - `register`: one winner is shown, the losers stay in the history;
 * - `narrative`: every concurrent text is kept and shown until someone resolves them;
 * - `collection`: each element is a register of its own; an edit wins over a concurrent removal.
 */
export type MergeRule = 'register' | 'narrative' | 'collection';

/** How the value is stored in its table: `json` is text, `boolean` is 0 or 1. */
export type ColumnKind = 'text' | 'integer' | 'real' | 'boolean' | 'json';

/** French and English names of a field or entity, as shown on forms and in the history. */
export type Label = readonly [fr: string, en: string];

export interface Field<T = unknown> {
  /** Number of the field in operations. Never reused, even after the field is gone. */
  readonly code: number;
  readonly label: Label;
  readonly schema: z.ZodType<T>;
  readonly column: ColumnKind;
  readonly merge: MergeRule;
  /** Two concurrent values of a critical field ask for a confirmation. */
  readonly critical: boolean;
  /** The table gets an index on this column. */
  readonly indexed: boolean;
  /** Which search index the value feeds. */
  readonly search: 'none' | 'name' | 'number' | 'phone' | 'text';
}

export interface FieldOptions {
  readonly critical?: boolean;
  readonly indexed?: boolean;
  readonly search?: Field['search'];
}

type Fields = Readonly<Record<string, Field>>;
type FieldValue<F> = F extends Field<infer T> ? T : never;

export interface Entity<F extends Fields = Fields> {
  /** Name of the entity and of its table. */
  readonly name: string;
  /** Number of the entity in operations. Never reused. */
  readonly code: number;
  readonly label: Label;
  /** Records of an append-only entity are never changed nor removed: a correction is a new record. */
  readonly appendOnly: boolean;
  readonly fields: F;
  readonly fieldByCode: ReadonlyMap<number, { readonly name: string; readonly field: Field }>;
  /** Checks all the fields of a record; an absent field is null. */
  readonly schema: z.ZodType<EntityValues<F>>;
}

/** The fields of an entity's record, without its identifier. */
export type EntityValues<F extends Fields> = { [K in keyof F]: FieldValue<F[K]> };

/** A record as services and screens see it. */
export type RecordOf<E extends Entity> = E extends Entity<infer F> ? EntityValues<F> & { id: string } : never;

/** The values given to create or change a record: only what is set. */
export type ChangesOf<E extends Entity> = E extends Entity<infer F> ? Partial<EntityValues<F>> : never;

function field<T>(
  code: number,
  label: Label,
  schema: z.ZodType<T>,
  column: ColumnKind,
  merge: MergeRule,
  options: FieldOptions,
): Field<T> {
  return {
    code,
    label,
    schema,
    column,
    merge,
    critical: options.critical ?? false,
    indexed: options.indexed ?? false,
    search: options.search ?? 'none',
  };
}

/** Removes what would break a line of text: control characters, and spaces at both ends. */
const tidy = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();

/** A required line of text of at most `max` characters. */
export const text = (code: number, label: Label, max: number, options: FieldOptions = {}): Field<string> =>
  field(code, label, z.string().max(max).transform(tidy).pipe(z.string().min(1)), 'text', 'register', options);

/** A line of text that may be absent. */
export const optionalText = (code: number, label: Label, max: number, options: FieldOptions = {}): Field<string | null> =>
  field(
    code,
    label,
    z
      .string()
      .max(max)
      .nullable()
      .transform(value => (value === null ? null : tidy(value) || null)),
    'text',
    'register',
    options,
  );

/** A long text of which no concurrent version is ever dropped. */
export const narrative = (code: number, label: Label, max = 200_000, options: FieldOptions = {}): Field<string | null> =>
  field(code, label, z.string().max(max).nullable(), 'text', 'narrative', options);

/** A civil date that may be absent. */
export const date = (code: number, label: Label, options: FieldOptions = {}): Field<string | null> =>
  field(code, label, z.iso.date().nullable(), 'text', 'register', options);

/** An instant, in milliseconds since 1970, that may be absent. */
export const instant = (code: number, label: Label, options: FieldOptions = {}): Field<number | null> =>
  field(code, label, z.int().min(0).max(253_402_300_799_999).nullable(), 'integer', 'register', options);

/** A whole number within bounds that may be absent. */
export const integer = (code: number, label: Label, min: number, max: number, options: FieldOptions = {}): Field<number | null> =>
  field(code, label, z.int().min(min).max(max).nullable(), 'integer', 'register', options);

/** Yes or no. */
export const flag = (code: number, label: Label, options: FieldOptions = {}): Field<boolean> =>
  field(code, label, z.boolean(), 'boolean', 'register', options);

/** One word of a closed list. */
export const oneOf = <const V extends string>(
  code: number,
  label: Label,
  values: readonly V[],
  options: FieldOptions = {},
): Field<V> => field<V>(code, label, z.enum(values), 'text', 'register', options);

/** One word of a closed list, or nothing. */
export const optionalOneOf = <const V extends string>(
  code: number,
  label: Label,
  values: readonly V[],
  options: FieldOptions = {},
): Field<V | null> => field<V | null>(code, label, z.enum(values).nullable(), 'text', 'register', options);

const identifier = z.string().length(22);

/** The identifier of another record. */
export const reference = (code: number, label: Label, options: FieldOptions = {}): Field<string> =>
  field(code, label, identifier, 'text', 'register', { indexed: true, ...options });

/** The identifier of another record, or nothing. */
export const optionalReference = (code: number, label: Label, options: FieldOptions = {}): Field<string | null> =>
  field(code, label, identifier.nullable(), 'text', 'register', { indexed: true, ...options });

/** A small list kept and merged as one value. */
export const list = <T>(code: number, label: Label, item: z.ZodType<T>, options: FieldOptions = {}): Field<T[]> =>
  field(code, label, z.array(item).max(200), 'json', 'register', options);

/** Elements by key (a short random text given by whoever adds one); each is merged on its own. */
export const collection = <T>(
  code: number,
  label: Label,
  item: z.ZodType<T>,
  options: FieldOptions = {},
): Field<Record<string, T>> =>
  field(code, label, z.record(z.string().regex(/^[A-Za-z0-9_-]{4,22}$/), item), 'json', 'collection', options);

/** Declares an entity. Field codes must be distinct and positive. */
export function entity<const F extends Fields>(
  name: string,
  code: number,
  label: Label,
  fields: F,
  options: { appendOnly?: boolean } = {},
): Entity<F> {
  const fieldByCode = new Map<number, { name: string; field: Field }>();
  for (const [fieldName, spec] of Object.entries(fields)) {
    assert(spec.code > 0 && !fieldByCode.has(spec.code), `field code ${spec.code} of ${name} is used twice`);
    fieldByCode.set(spec.code, { name: fieldName, field: spec });
  }
  const shape = Object.fromEntries(Object.entries(fields).map(([fieldName, spec]) => [fieldName, spec.schema]));
  return {
    name,
    code,
    label,
    appendOnly: options.appendOnly ?? false,
    fields,
    fieldByCode,
    schema: z.strictObject(shape) as unknown as z.ZodType<EntityValues<F>>, // built from the very fields that type F
  };
}

/** The value that a field has before anything is written to it. */
export function emptyValue(spec: Field): unknown {
  if (spec.merge === 'collection') return {};
  if (spec.column === 'json') return [];
  if (spec.column === 'boolean') return false;
  return null;
}

/** The field of that name. Throws when the entity has none. */
export const fieldOf = (of: Entity, name: string): Field => required(of.fields[name], `field ${of.name}.${name}`);
