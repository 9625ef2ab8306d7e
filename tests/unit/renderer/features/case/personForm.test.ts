import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../../shared/base/calendarDate';
import { required } from '../../../../../shared/base/result';
import type { Person } from '../../../../../shared/domain/person';
import { emptyContact } from '../../../../../renderer/features/case/person/personRows';
import {
  formOfPerson,
  personChangesOf,
  wholeForm,
  type PersonForm,
} from '../../../../../renderer/features/case/person/personForm';

const today = required(calendarDate(2026, 11, 24), 'today');
const keys = (): (() => string) => {
  let next = 0;
  return () => `key${String(++next).padStart(4, '0')}`;
};
const blank = (): PersonForm => formOfPerson(null, keys());
const filled = (part: Partial<PersonForm>): PersonForm => ({
  ...blank(),
  familyName: 'Garrigou',
  givenNames: 'Clément',
  ...part,
});

const known: Person = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  familyName: 'Garrigou',
  usedName: null,
  givenNames: 'Clément',
  aliases: null,
  sex: 'male',
  birthDate: '1994-03-12',
  birthPlace: null,
  numbers: { numb1: { kind: 'appi', value: '2025-018734' } },
  addresses: {
    addr1: { lines: ['18, rue du Lavoir'], postalCode: '00140', city: 'Valbourg', from: '2025-09-02', to: null, note: null },
  },
  phones: { phon1: { number: '+33600005236', note: null } },
  emails: {},
  languages: null,
  trustedContacts: {},
  smsConsentOn: null,
  flags: {},
  restricted: false,
  antenna: null,
  closedOn: null,
  importKey: null,
  registeredOn: null,
  intensity: null,
  intensityReason: null,
  closingReason: null,
};

describe('the form of a person', () => {
  it('sends only what was filled in for a new person', () => {
    const changes = personChangesOf(filled({ birthDate: '1994-03-12', birthPlace: '  Valbourg ' }), null, today);
    expect(changes).toEqual({
      ok: true,
      value: {
        familyName: 'Garrigou',
        givenNames: 'Clément',
        birthDate: '1994-03-12',
        birthPlace: 'Valbourg',
        restricted: false,
      },
    });
  });

  it('changes nothing when nothing was touched', () => {
    expect(personChangesOf(formOfPerson(known, keys()), known, today)).toEqual({ ok: true, value: {} });
  });

  it('writes one element of a collection, and removes one by null', () => {
    const form = formOfPerson(known, keys());
    const changes = personChangesOf(
      { ...form, phones: [...form.phones, { key: 'phon2', number: '+33600008109', note: 'mère' }], numbers: [] },
      known,
      today,
    );
    expect(changes).toEqual({
      ok: true,
      value: { phones: { phon2: { number: '+33600008109', note: 'mère' } }, numbers: { numb1: null } },
    });
  });

  it('takes an emptied row for a removal', () => {
    const form = formOfPerson(known, keys());
    const emptied = form.addresses.map(row => ({ ...row, lines: '', postalCode: '', city: '' }));
    expect(personChangesOf({ ...form, addresses: emptied }, known, today)).toEqual({
      ok: true,
      value: { addresses: { addr1: null } },
    });
  });

  it('keeps the lines of an address apart', () => {
    const form = formOfPerson(known, keys());
    const moved = form.addresses.map(row => ({ ...row, lines: 'chez Mme Sellier\n\n 3, place Neuve ' }));
    const changes = personChangesOf({ ...form, addresses: moved }, known, today);
    expect(changes.ok && changes.value.addresses?.['addr1']?.lines).toEqual(['chez Mme Sellier', '3, place Neuve']);
  });

  it('asks what justifies an intensity, once it is chosen or its reason emptied', () => {
    const changes = (part: Partial<PersonForm>, person: Person | null) => personChangesOf(filled(part), person, today);
    const missing = { ok: false, error: { intensityReason: 'required' } };
    expect(changes({ intensity: 'spaced', intensityReason: ' ' }, null)).toEqual(missing);
    expect(changes({ intensity: 'spaced', intensityReason: 'Obligations tenues' }, null)).toMatchObject({
      ok: true,
      value: { intensity: 'spaced', intensityReason: 'Obligations tenues' },
    });
    const chosen = { ...known, intensity: 'spaced', intensityReason: 'Obligations tenues' } as const;
    expect(changes({ intensity: 'spaced', intensityReason: '' }, chosen)).toEqual(missing);
  });

  it('takes no birth to come nor before 1900, and no consent to come', () => {
    const problems = (part: Partial<PersonForm>) => personChangesOf(filled(part), null, today);
    expect(problems({ birthDate: '2026-11-25' })).toEqual({ ok: false, error: { birthDate: 'tooLate' } });
    expect(problems({ birthDate: '1899-12-31' })).toEqual({ ok: false, error: { birthDate: 'tooEarly' } });
    expect(problems({ smsConsentOn: '2026-12-01' })).toEqual({ ok: false, error: { smsConsentOn: 'tooLate' } });
    expect(problems({ birthDate: '2026-11-24', smsConsentOn: '2026-11-24' })).toMatchObject({ ok: true });
  });

  it('writes what a relative may be told, and nothing of it for a forbidden contact', () => {
    const told = { emergency: true, mayTell: 'follow-up' as const, agreedOn: '2026-11-02' };
    const rows = [
      { ...emptyContact('aaaa'), name: ' Rose ', ...told },
      { ...emptyContact('bbbb'), name: 'Yann', ...told, forbiddenBy: 'BBBBBBBBBBBBBBBBBBBBBB' },
      { ...emptyContact('cccc'), name: 'Paul', agreedOn: 'jamais' },
    ];
    const form = { ...blank(), familyName: 'Marlot', givenNames: 'Rose', contacts: rows };
    expect(personChangesOf(form, null, today)).toMatchObject({
      ok: true,
      value: {
        trustedContacts: {
          aaaa: { name: 'Rose', relation: '', phone: null, ...told },
          bbbb: { name: 'Yann', relation: '', phone: null, forbiddenBy: 'BBBBBBBBBBBBBBBBBBBBBB' },
          cccc: { name: 'Paul', relation: '', phone: null },
        },
      },
    });
  });

  it('says which fields are wrong, and sends nothing', () => {
    const changes = personChangesOf(
      {
        ...blank(),
        birthDate: '31/02/1995',
        phones: [{ key: 'p1', number: '06 12', note: '' }],
        emails: [{ key: 'e1', address: 'nobody', note: '' }],
        contacts: [{ ...emptyContact('c1'), relation: 'sœur' }],
      },
      null,
      today,
    );
    expect(changes).toEqual({
      ok: false,
      error: {
        familyName: 'required',
        givenNames: 'required',
        birthDate: 'noSuchDay',
        'phone-p1': 'phone',
        'email-e1': 'email',
        'contact-c1': 'required',
      },
    });
  });

  it.each(['O’Brien', '%_', '👩‍🎤', 'عبد الله', 'A'.repeat(200)])('keeps the name %s as it was typed', name => {
    const changes = personChangesOf(filled({ familyName: name }), null, today);
    expect(changes.ok && changes.value.familyName).toBe(name);
  });
});

describe('a form kept by an older version', () => {
  it('is whole again: what a row lacks, or holds in another kind, stands as in an empty row', () => {
    const older = {
      ...filled({}),
      contacts: [
        { key: 'cont1', name: 'Rose', relation: 'mère', phone: '', emergency: 'oui', mayTell: 'everything' },
        null,
        'Rose',
      ],
      phones: [{ key: 'phon1', number: '+33600005236' }, { number: '+33600005237' }],
    } as unknown as PersonForm;
    const form = wholeForm(older);
    expect(form.contacts).toEqual([{ ...emptyContact('cont1'), name: 'Rose', relation: 'mère' }]);
    expect(form.phones).toEqual([{ key: 'phon1', number: '+33600005236', note: '' }]);
    const changes = personChangesOf(form, null, today);
    expect(changes).toMatchObject({
      ok: true,
      value: { trustedContacts: { cont1: { name: 'Rose' } }, phones: { phon1: { number: '+33600005236' } } },
    });
  });

  it('of this version is left as it is', () => {
    const form = formOfPerson(known, keys());
    expect(wholeForm(form)).toEqual(form);
  });
});
