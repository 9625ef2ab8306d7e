import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortContacts, type PersonContact } from '../../../shared/domain/contacts';
import { trustedContactItem } from '../../../shared/domain/person';

const BAN = 'BBBBBBBBBBBBBBBBBBBBBB';
const bans = new Set([BAN]);
const contact = (name: string, more: Partial<PersonContact> = {}): PersonContact => ({
  name,
  relation: '',
  phone: null,
  ...more,
});
const sorted = (trustedContacts: Record<string, PersonContact>, phones = {}, inForce: ReadonlySet<string> = bans) =>
  sortContacts({ trustedContacts, phones }, inForce);
const keys = (list: readonly { readonly key: string }[]): string[] => list.map(one => one.key);

describe('the contacts of a person', () => {
  it('put the one for emergencies first and those forbidden apart', () => {
    const { reachable, forbidden } = sorted({
      aaaa: contact('Anne Aubry'),
      bbbb: contact('Zoé Zola', { emergency: true }),
      cccc: contact('Marc Morin', { forbiddenBy: BAN }),
    });
    expect(keys(reachable)).toEqual(['bbbb', 'aaaa']);
    expect(keys(forbidden)).toEqual(['cccc']);
  });

  it('are doubtful when they bear the name, in any order, or the phone of a forbidden one', () => {
    const { doubtful, sharedPhones } = sorted(
      {
        aaaa: contact('MORIN, Marc'),
        bbbb: contact('Sa sœur', { phone: '+33600000001' }),
        cccc: contact('Marc Morin', { forbiddenBy: BAN, phone: '+33600000001' }),
        dddd: contact('Marc Morineau'),
      },
      { tel0: { number: '+33600000001', note: null } },
    );
    expect([...doubtful].sort()).toEqual(['aaaa', 'bbbb']);
    expect([...sharedPhones]).toEqual(['cccc']);
  });

  it('are contacts again once the obligation is lifted', () => {
    const { reachable, forbidden, doubtful } = sorted({ cccc: contact('Marc Morin', { forbiddenBy: BAN }) }, {}, new Set());
    expect([keys(reachable), keys(forbidden), doubtful.size]).toEqual([['cccc'], [], 0]);
  });

  it('are each sorted once, and none is doubtful without a ban', () => {
    const item = fc.record({
      name: fc.string({ minLength: 1, maxLength: 20 }),
      relation: fc.constant(''),
      phone: fc.option(fc.constantFrom('+33600000001', '+33600000002')),
      emergency: fc.boolean(),
      forbiddenBy: fc.option(fc.constant(BAN)),
    });
    const record = fc.dictionary(fc.stringMatching(/^[a-z]{4}$/), item, { maxKeys: 8 });
    fc.assert(
      fc.property(record, fc.boolean(), (contacts, inForce) => {
        const result = sorted(contacts, {}, inForce ? bans : new Set());
        expect([...keys(result.reachable), ...keys(result.forbidden)].sort()).toEqual(Object.keys(contacts).sort());
        if (!inForce) expect(result.doubtful.size).toBe(0);
        for (const key of result.doubtful) expect(keys(result.reachable)).toContain(key);
      }),
    );
  });

  it('written before these fields existed are still read', () => {
    expect(trustedContactItem.parse({ name: 'Léa', relation: 'mère', phone: null })).toEqual({
      name: 'Léa',
      relation: 'mère',
      phone: null,
    });
  });
});
