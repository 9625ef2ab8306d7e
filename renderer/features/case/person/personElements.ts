import type { Person } from '../../../../shared/domain/person';
import type { FieldProblem, TypedReader } from '../form/typedValues';
import { numberKind, type AddressRow, type ContactRow, type EmailRow, type NumberRow, type PhoneRow } from './personRows';

type Note = (name: string, problem: FieldProblem) => void;
type Element<Field extends 'numbers' | 'phones' | 'emails' | 'addresses' | 'trustedContacts'> = Person[Field][string];

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const isPhone = (number: string): boolean => /^\+\d{6,15}$/.test(number);

/** A number, or null when the row is empty. */
export const numberElement = (row: NumberRow): Element<'numbers'> | null =>
  row.value.trim() === '' ? null : { kind: numberKind(row.kind), value: row.value.trim() };

/** A phone as PhoneField gives it (E.164), or null when the row is empty. */
export function phoneElement(row: PhoneRow, note: Note): Element<'phones'> | null {
  if (row.number.trim() === '') return null;
  if (!isPhone(row.number)) note(`phone-${row.key}`, 'phone');
  return { number: row.number, note: orNull(row.note) };
}

/** An e-mail address, or null when the row is empty. */
export function emailElement(row: EmailRow, note: Note): Element<'emails'> | null {
  const address = row.address.trim();
  if (address === '') return null;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(address)) note(`email-${row.key}`, 'email');
  return { address, note: orNull(row.note) };
}

/** An address with its dates, or null when the row is empty. */
export function addressElement(row: AddressRow, reader: TypedReader): Element<'addresses'> | null {
  const lines = row.lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, 4);
  const from = reader.date(`from-${row.key}`, row.from);
  const to = reader.date(`to-${row.key}`, row.to);
  if (lines.length === 0 && row.postalCode.trim() === '' && row.city.trim() === '') return null;
  return { lines, postalCode: row.postalCode.trim(), city: row.city.trim(), from, to, note: orNull(row.note) };
}

/** A trusted contact, or null when the row is empty. */
export function contactElement(row: ContactRow, reader: TypedReader, note: Note): Element<'trustedContacts'> | null {
  if ([row.name, row.relation, row.phone].every(part => part.trim() === '')) return null;
  if (row.name.trim() === '') note(`contact-${row.key}`, 'required');
  if (row.phone.trim() !== '' && !isPhone(row.phone)) note(`contactPhone-${row.key}`, 'phone');
  const contact = { name: row.name.trim(), phone: orNull(row.phone), relation: row.relation.trim() };
  // nobody whom the person may not meet is told anything of them
  if (row.forbiddenBy !== '') return { forbiddenBy: row.forbiddenBy, ...contact };
  const told = row.mayTell !== 'nothing';
  const agreedOn = told ? reader.date(`contactAgreedOn-${row.key}`, row.agreedOn) : null;
  return {
    ...(agreedOn !== null && { agreedOn }),
    ...(row.emergency && { emergency: true }),
    ...(told && { mayTell: row.mayTell }),
    ...contact,
  };
}

/** The elements that differ from those of the record, by key; null removes one. */
export function elementChanges<R extends { readonly key: string }, E>(
  rows: readonly R[],
  before: Readonly<Record<string, E>> | undefined,
  read: (row: R) => E | null,
): Record<string, E | null> {
  const changes: Record<string, E | null> = {};
  const kept = new Set<string>();
  for (const row of rows) {
    const element = read(row);
    if (element === null) continue;
    kept.add(row.key);
    if (JSON.stringify(element) !== JSON.stringify(before?.[row.key] ?? null)) changes[row.key] = element;
  }
  for (const key of Object.keys(before ?? {})) if (!kept.has(key)) changes[key] = null;
  return changes;
}
