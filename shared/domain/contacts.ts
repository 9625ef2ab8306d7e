import { foldedWords } from './folding';
import type { Person } from './person';

export type PersonContact = Person['trustedContacts'][string];

/** A contact with its key in the record. */
export interface KeyedContact {
  readonly key: string;
  readonly contact: PersonContact;
}

/** Contacts of a person, by what they are for. */
export interface SortedContacts {
  /** The one to reach in an emergency first, then by name. */
  readonly reachable: readonly KeyedContact[];
  readonly forbidden: readonly KeyedContact[];
  /** Keys of reachable contacts who look like a forbidden one: the same name, or the same phone. */
  readonly doubtful: ReadonlySet<string>;
  /** Keys of forbidden contacts whose phone is also one of the person's own. */
  readonly sharedPhones: ReadonlySet<string>;
}

const nameKey = (name: string): string => foldedWords(name).toSorted().join(' ');

/**
 * Sorts the contacts of a person.
 * @param bans obligations in force that forbid a contact: once lifted, whom they named is a contact like any other.
 */
export function sortContacts(person: Pick<Person, 'trustedContacts' | 'phones'>, bans: ReadonlySet<string>): SortedContacts {
  const all = Object.entries(person.trustedContacts)
    .map(([key, contact]): KeyedContact => ({ key, contact }))
    .toSorted((a, b) => (a.contact.name < b.contact.name ? -1 : a.contact.name > b.contact.name ? 1 : a.key < b.key ? -1 : 1));
  const isForbidden = ({ contact }: KeyedContact): boolean => bans.has(contact.forbiddenBy ?? '');
  const forbidden = all.filter(isForbidden);
  const reachable = all
    .filter(one => !isForbidden(one))
    .toSorted((a, b) => Number(b.contact.emergency ?? false) - Number(a.contact.emergency ?? false));
  const names = new Set(forbidden.map(one => nameKey(one.contact.name)).filter(name => name !== ''));
  const phones = new Set(forbidden.flatMap(one => one.contact.phone ?? []));
  const doubtful = reachable.filter(
    ({ contact }) => names.has(nameKey(contact.name)) || (contact.phone !== null && phones.has(contact.phone)),
  );
  const own = new Set(Object.values(person.phones).map(one => one.number));
  return {
    reachable,
    forbidden,
    doubtful: new Set(doubtful.map(one => one.key)),
    sharedPhones: new Set(forbidden.filter(one => own.has(one.contact.phone ?? '')).map(one => one.key)),
  };
}
