import type { Partner } from '../../../shared/domain/partner';

type Contacts = Partner['contacts'];

/** A contact as it is typed. */
export interface ContactRow {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
}

export const contactRows = (contacts: Contacts): readonly ContactRow[] =>
  Object.entries(contacts).map(([key, one]) => ({
    key,
    name: one.name,
    role: one.role,
    phone: one.phone ?? '',
    email: one.email ?? '',
  }));

export const emptyContact = (): ContactRow => ({
  key: crypto.randomUUID().slice(0, 8),
  name: '',
  role: '',
  phone: '',
  email: '',
});

/** What the rows change of the contacts: those typed, and null for those taken out. Rows without a name are left out. */
export function contactChanges(rows: readonly ContactRow[], before: Contacts): Record<string, Contacts[string] | null> {
  const kept = rows
    .filter(row => row.name.trim() !== '')
    .map((row): [string, Contacts[string]] => [
      row.key,
      { name: row.name.trim(), role: row.role.trim(), phone: row.phone || null, email: row.email.trim() || null },
    ]);
  const gone = Object.keys(before).filter(key => !kept.some(([one]) => one === key));
  return Object.fromEntries([...kept, ...gone.map((key): [string, null] => [key, null])]);
}
