import { personNumberKinds, type contactTells } from '../../../../shared/domain/person';

interface Row {
  readonly key: string;
}
export interface NumberRow extends Row {
  readonly kind: string;
  readonly value: string;
}
export interface PhoneRow extends Row {
  readonly number: string;
  readonly note: string;
}
export interface EmailRow extends Row {
  readonly address: string;
  readonly note: string;
}
export interface AddressRow extends Row {
  /** Street lines, one under the other. */
  readonly lines: string;
  readonly postalCode: string;
  readonly city: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}
export interface ContactRow extends Row {
  readonly name: string;
  readonly relation: string;
  readonly phone: string;
  readonly emergency: boolean;
  readonly mayTell: (typeof contactTells)[number];
  readonly agreedOn: string;
  /** Obligation that forbids the contact; empty when none does. */
  readonly forbiddenBy: string;
}

export const emptyNumber = (key: string): NumberRow => ({ key, kind: 'appi', value: '' });
export const emptyPhone = (key: string): PhoneRow => ({ key, number: '', note: '' });
export const emptyEmail = (key: string): EmailRow => ({ key, address: '', note: '' });
export const emptyAddress = (key: string): AddressRow => ({
  key,
  lines: '',
  postalCode: '',
  city: '',
  from: '',
  to: '',
  note: '',
});
export const emptyContact = (key: string): ContactRow => ({
  key,
  name: '',
  relation: '',
  phone: '',
  emergency: false,
  mayTell: 'nothing',
  agreedOn: '',
  forbiddenBy: '',
});

/** The kind of number chosen in a row. */
export const numberKind = (kind: string): (typeof personNumberKinds)[number] =>
  personNumberKinds.find(one => one === kind) ?? 'other';

/** Rows of a draft as this version types them: what is no row is left out, what a row lacks comes from an empty one. */
export function wholeRows<R extends Row>(stored: readonly unknown[], empty: (key: string) => R): R[] {
  return stored.flatMap(row => {
    if (typeof row !== 'object' || row === null || !('key' in row) || typeof row.key !== 'string') return [];
    const blank = empty(row.key);
    const kept = Object.entries(row).filter(([name, value]) => typeof value === typeof blank[name as keyof R]);
    return [{ ...blank, ...Object.fromEntries(kept) }];
  });
}
