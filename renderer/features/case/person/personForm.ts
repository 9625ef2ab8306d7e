import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, type Result } from '../../../../shared/base/result';
import type { Contract, InputOf } from '../../../../shared/contract';
import { contactTells, type Person } from '../../../../shared/domain/person';
import { changedOnly } from '../form/changed';
import { birthDay, pastDay } from '../form/dateLimits';
import { TypedReader, type FieldProblem, type Problems } from '../form/typedValues';
import {
  emptyAddress,
  emptyContact,
  emptyEmail,
  emptyNumber,
  emptyPhone,
  wholeRows,
  type AddressRow,
  type ContactRow,
  type EmailRow,
  type NumberRow,
  type PhoneRow,
} from './personRows';
import { addressElement, contactElement, elementChanges, emailElement, numberElement, phoneElement } from './personElements';

export type PersonChanges = InputOf<Contract['person.update']>['changes'];

/** A person as they are being typed: text everywhere, so that a draft loses nothing. */
export interface PersonForm {
  readonly familyName: string;
  readonly usedName: string;
  readonly givenNames: string;
  readonly aliases: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly languages: string;
  readonly smsConsentOn: string;
  readonly restricted: boolean;
  readonly intensity: string;
  readonly intensityReason: string;
  readonly numbers: readonly NumberRow[];
  readonly phones: readonly PhoneRow[];
  readonly emails: readonly EmailRow[];
  readonly addresses: readonly AddressRow[];
  readonly contacts: readonly ContactRow[];
}

/** The form of a person; an empty one without them, with a first number, phone and address ready to type in. */
export function formOfPerson(person: Person | null, newKey: () => string): PersonForm {
  const rows = <T, R>(elements: Readonly<Record<string, T>> | undefined, row: (key: string, one: T) => R): R[] =>
    Object.entries(elements ?? {}).map(([key, one]) => row(key, one));
  const numbers = rows(person?.numbers, (key, one) => ({ key, kind: one.kind, value: one.value }));
  const phones = rows(person?.phones, (key, one) => ({ key, number: one.number, note: one.note ?? '' }));
  const addresses = rows(person?.addresses, (key, one) => ({
    key,
    lines: one.lines.join('\n'),
    postalCode: one.postalCode,
    city: one.city,
    from: one.from ?? '',
    to: one.to ?? '',
    note: one.note ?? '',
  }));
  return {
    familyName: person?.familyName ?? '',
    usedName: person?.usedName ?? '',
    givenNames: person?.givenNames ?? '',
    aliases: person?.aliases ?? '',
    sex: person?.sex ?? '',
    birthDate: person?.birthDate ?? '',
    birthPlace: person?.birthPlace ?? '',
    languages: person?.languages ?? '',
    smsConsentOn: person?.smsConsentOn ?? '',
    restricted: person?.restricted ?? false,
    intensity: person?.intensity ?? '',
    intensityReason: person?.intensityReason ?? '',
    numbers: numbers.length > 0 ? numbers : [emptyNumber(newKey())],
    phones: phones.length > 0 ? phones : [emptyPhone(newKey())],
    emails: rows(person?.emails, (key, one) => ({ key, address: one.address, note: one.note ?? '' })),
    addresses: addresses.length > 0 ? addresses : [emptyAddress(newKey())],
    contacts: rows(person?.trustedContacts, (key, one) => ({
      key,
      name: one.name,
      relation: one.relation,
      phone: one.phone ?? '',
      emergency: one.emergency ?? false,
      mayTell: one.mayTell ?? 'nothing',
      agreedOn: one.agreedOn ?? '',
      forbiddenBy: one.forbiddenBy ?? '',
    })),
  };
}

/** A form kept by an older version, whose rows may lack a field or hold one in another kind: those stand as in an empty row. */
export const wholeForm = <F extends PersonForm>(form: F): F => ({
  ...form,
  numbers: wholeRows(form.numbers, emptyNumber),
  phones: wholeRows(form.phones, emptyPhone),
  emails: wholeRows(form.emails, emptyEmail),
  addresses: wholeRows(form.addresses, emptyAddress),
  contacts: wholeRows(form.contacts, emptyContact).map(row => ({
    ...row,
    mayTell: contactTells.find(one => one === row.mayTell) ?? 'nothing',
  })),
});

/** What the form changes of a person (everything filled in, for a new one), or what is wrong with it by field. */
export function personChangesOf(form: PersonForm, person: Person | null, today: CalendarDate): Result<PersonChanges, Problems> {
  const reader = new TypedReader();
  const values = {
    familyName: reader.requiredText('familyName', form.familyName),
    usedName: reader.text(form.usedName),
    givenNames: reader.requiredText('givenNames', form.givenNames),
    aliases: reader.text(form.aliases),
    sex: form.sex === 'female' || form.sex === 'male' ? form.sex : null,
    birthDate: reader.date('birthDate', form.birthDate, birthDay(today)),
    birthPlace: reader.text(form.birthPlace),
    languages: reader.text(form.languages),
    smsConsentOn: reader.date('smsConsentOn', form.smsConsentOn, pastDay(today)),
    restricted: form.restricted,
    intensity:
      form.intensity === 'reinforced' || form.intensity === 'regular' || form.intensity === 'spaced' ? form.intensity : null,
    intensityReason: reader.text(form.intensityReason),
  } satisfies PersonChanges;
  const rechosen =
    values.intensity !== (person?.intensity ?? null) || values.intensityReason !== (person?.intensityReason ?? null);
  if (values.intensity !== null && rechosen) reader.requiredText('intensityReason', form.intensityReason);
  const note = (name: string, problem: FieldProblem): void => {
    reader.problems[name] = problem;
  };
  const collections = {
    numbers: elementChanges(form.numbers, person?.numbers, row => numberElement(row)),
    phones: elementChanges(form.phones, person?.phones, row => phoneElement(row, note)),
    emails: elementChanges(form.emails, person?.emails, row => emailElement(row, note)),
    addresses: elementChanges(form.addresses, person?.addresses, row => addressElement(row, reader)),
    trustedContacts: elementChanges(form.contacts, person?.trustedContacts, row => contactElement(row, reader, note)),
  };
  if (!reader.clean) return err(reader.problems);
  const changed = Object.entries(collections).filter(([, elements]) => Object.keys(elements).length > 0);
  return ok({ ...changedOnly(values, person), ...Object.fromEntries(changed) });
}
