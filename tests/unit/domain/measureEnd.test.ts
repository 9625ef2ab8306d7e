import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { required } from '../../../shared/base/result';
import { limitBreaches } from '../../../shared/domain/decisionLimits';
import { decisionKinds, type Decision } from '../../../shared/domain/measureDecision';
import { explainEnd, type EndFacts } from '../../../shared/domain/measureEnd';
import { endAfter, type EndFactChanges } from '../../../shared/domain/measureEndChange';
import { measureDecisionRule } from '../../../shared/referential';
import { shippedLegalData } from '../referential/legalDataForTests';

const law = shippedLegalData();
const START = calendarDateSchema.parse('2025-03-03');
const facts = (change: Partial<EndFacts> = {}): EndFacts => ({
  type: 'SPROB',
  startDate: START,
  durationMonths: 18,
  durationDays: null,
  suspensions: {},
  decisions: {},
  enteredEnd: null,
  countedInEnd: [],
  ...change,
});
const decision = (change: Partial<Decision> & Pick<Decision, 'kind'>): Decision => ({
  decided: '2026-01-15',
  effect: null,
  authority: 'JAP de Valbourg',
  months: null,
  days: null,
  reason: '',
  into: null,
  statusBefore: 'active',
  author: 'AAAAAAAAAAAAAAAAAAAAAA',
  ...change,
});
const suspension = (from: string, to: string | null) => ({ from, to, reason: 'Incarcération' });
const endOf = (change: Partial<EndFacts>) => explainEnd(facts(change), law);

describe('the end of a measure, explained', () => {
  it('goes from the start through extension and suspension to the end, each step with its article', () => {
    const { end, steps, certainty } = endOf({
      suspensions: { susp1: suspension('2025-06-02', '2025-07-14') },
      decisions: { deci1: decision({ kind: 'extension', months: 6 }) },
    });
    expect(end).toBe('2027-04-14');
    expect(steps.map(step => [step.kind, step.date, step.article])).toEqual([
      ['start', '2025-03-03', null],
      ['duration', '2026-09-03', law.deadlineRules.endConvention.article],
      ['extension', '2027-03-03', 'CPP 743'],
      ['suspension', '2027-04-14', 'CP 132-43'],
      ['end', '2027-04-14', null],
    ]);
    expect(certainty).toBe(law.deadlineRules.endConvention.certainty);
  });

  it('is the day that a decision sets, before the term only', () => {
    const early = decision({ kind: 'early-end', effect: '2026-02-01' });
    expect(endOf({ decisions: { deci1: early } })).toMatchObject({ end: '2026-02-01', certainty: 'sourced' });
    const late = decision({ kind: 'total-revocation', decided: '2026-09-20' });
    expect(endOf({ decisions: { deci1: late } }).end).toBe('2026-09-03');
  });

  it('is known again when a measure ends while it is suspended', () => {
    const open = { susp1: suspension('2025-06-02', null) };
    expect(endOf({ suspensions: open }).end).toBeNull();
    expect(endOf({ suspensions: open, decisions: { deci1: decision({ kind: 'total-revocation' }) } }).end).toBe('2026-01-15');
  });

  it('does not move with a partial revocation, which is told', () => {
    const { end, steps } = endOf({ decisions: { deci1: decision({ kind: 'partial-revocation', months: 2 }) } });
    expect(end).toBe('2026-09-03');
    expect(steps).toContainEqual(expect.objectContaining({ kind: 'partial-revocation', months: 2, article: 'CP 132-49' }));
  });

  it('does not move with a detention that counts in the measure', () => {
    const stay = { type: 'IS', durationMonths: 24, suspensions: { susp1: suspension('2025-06-02', '2025-07-02') } };
    const { end, steps } = endOf(stay);
    expect(end).toBe('2027-03-03');
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: 'ignored-suspension', reason: 'runs-on', article: 'CP 131-32', date: '2027-03-03' }),
    );
  });

  it('moves from an end entered by hand, save for what that end counted', () => {
    const entered = { startDate: null, durationMonths: null, enteredEnd: '2027-01-31', countedInEnd: ['susp1'] };
    const suspensions = { susp1: suspension('2026-01-01', '2026-01-11'), susp2: suspension('2026-06-01', '2026-06-11') };
    const { end, steps } = endOf({ ...entered, suspensions });
    expect(end).toBe('2027-02-10');
    expect(steps.map(step => step.kind)).toEqual(['entered', 'suspension', 'ignored-suspension', 'end']);
  });
});

const day = fc.integer({ min: -60, max: 900 }).map(days => addDays(START, days));
const period = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 90 })))
  .map(([from, length]) => suspension(from, length === null ? null : addDays(from, length)));
const decided = fc
  .record({
    kind: fc.constantFrom(...decisionKinds),
    decided: day,
    effect: fc.option(day),
    months: fc.option(fc.integer({ min: 0, max: 24 })),
    days: fc.option(fc.integer({ min: 0, max: 40 })),
  })
  .map(one => decision(one));
const keyed = <T>(prefix: string, one: fc.Arbitrary<T>) =>
  fc.array(one, { maxLength: 4 }).map(all => Object.fromEntries(all.map((item, index) => [`${prefix}${index}`, item])));
const anyFacts = fc
  .record({
    type: fc.constantFrom(...law.referential.measureTypes.all.map(type => type.code)),
    startDate: fc.option(fc.constant<string>(START)),
    durationMonths: fc.option(fc.integer({ min: 1, max: 36 })),
    durationDays: fc.option(fc.integer({ min: 0, max: 40 })),
    enteredEnd: fc.option(day.map(String)),
    suspensions: keyed('susp', period),
    decisions: keyed('deci', decided),
    countedInEnd: fc.subarray(['susp0', 'susp2', 'deci0', 'deci1']),
  })
  .map(one => facts(one));
const backwards = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).reverse());

describe('whatever the facts', () => {
  it('the last step of the explanation is the computed end', () => {
    fc.assert(
      fc.property(anyFacts, some => {
        const { end, steps } = explainEnd(some, law);
        const last = steps.at(-1);
        if (end === null) expect(last?.kind).not.toBe('end');
        else expect(last).toMatchObject({ kind: 'end', date: end });
      }),
    );
  });

  it('the order in which they were entered changes nothing, explanation included', () => {
    fc.assert(
      fc.property(anyFacts, some => {
        const other = { ...some, suspensions: backwards(some.suspensions), decisions: backwards(some.decisions) };
        expect(explainEnd(other, law)).toEqual(explainEnd(some, law));
      }),
    );
  });

  it('a suspension of n days moves the end by n days, where the law says so', () => {
    const types = fc.constantFrom('SPROB', 'SPROB_R', 'SME', 'TIG', 'SSJ', 'IS');
    const length = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(types, fc.integer({ min: 2, max: 36 }), length, fc.integer({ min: 0, max: 50 }), (type, months, n, from) => {
        const before = required(explainEnd(facts({ type, durationMonths: months }), law).end, 'an end');
        const suspended = { susp1: suspension(addDays(START, from), addDays(START, from + n)) };
        const rule = measureDecisionRule(law.referential.measureDecisions.all, 'suspension', type, START);
        const moved = rule?.movesEnd === true ? n : 0;
        expect(explainEnd(facts({ type, durationMonths: months, suspensions: suspended }), law).end).toBe(addDays(before, moved));
      }),
    );
  });

  it('undoing a decision gives back the end that there was before it', () => {
    fc.assert(
      fc.property(anyFacts, decided, (some, one) => {
        const before = { ...some, endDate: explainEnd(some, law).end };
        const taken = endAfter({ decisions: { undone: one } }, before, law);
        const undone = endAfter({ decisions: { undone: null } }, { ...taken.facts, endDate: taken.endDate }, law);
        expect(undone.endDate).toBe(before.endDate);
      }),
    );
  });
});

describe('the end after an act', () => {
  const after = (changes: EndFactChanges, change: Partial<EndFacts> & { endDate?: string | null } = {}) => {
    const { endDate, ...rest } = change;
    const before = facts(rest);
    return endAfter(changes, { ...before, endDate: endDate === undefined ? explainEnd(before, law).end : endDate }, law);
  };

  it('is the one entered in the act, with everything known counted', () => {
    const suspensions = { susp1: suspension('2025-06-02', '2025-07-02') };
    const result = after({ endDate: '2026-12-01' }, { suspensions });
    expect(result).toMatchObject({ endDate: '2026-12-01', enteredEnd: '2026-12-01', countedInEnd: ['susp1'] });
    expect(
      endAfter(
        { suspensions: { susp2: suspension('2025-08-01', '2025-08-11') } },
        { ...result.facts, endDate: result.endDate },
        law,
      ),
    ).toMatchObject({ endDate: '2026-12-11' });
  });

  it('is computed again once emptied, or once the length changes', () => {
    const entered = { enteredEnd: '2026-12-01' };
    expect(after({ endDate: null }, entered)).toMatchObject({ endDate: '2026-09-03', enteredEnd: null });
    expect(after({ durationMonths: 12 }, entered)).toMatchObject({ endDate: '2026-03-03', enteredEnd: null });
  });

  it('of a measure without length is the recorded end, to which later facts add', () => {
    const recorded = { startDate: null, durationMonths: null, endDate: '2027-01-31' };
    const suspended = after({ suspensions: { susp1: suspension('2026-06-01', '2026-06-11') } }, recorded);
    expect(suspended.endDate).toBe('2027-02-10');
    const extended = after({ decisions: { deci1: decision({ kind: 'extension', months: 6 }) } }, recorded);
    expect(extended.endDate).toBe('2027-07-31');
  });
});

describe('the decisions of the law', () => {
  const rule = (kind: Decision['kind'], type: string, on = '2026-01-15') =>
    measureDecisionRule(law.referential.measureDecisions.all, kind, type, calendarDateSchema.parse(on));

  it('suit the types of measure that their texts name', () => {
    expect(rule('extension', 'SPROB')?.article).toBe('CPP 743');
    expect(rule('extension', 'TIG')).toBeNull();
    expect(rule('conversion', 'TIG')?.into).toEqual(['DDSE_PEINE']);
    expect(rule('conversion', 'TIG', '2019-01-15')).toBeNull();
    for (const type of law.referential.measureTypes.all) expect(rule('end', type.code), type.code).not.toBeNull();
  });

  const breaches = (
    one: Partial<Decision> & Pick<Decision, 'kind'>,
    type: string,
    known: Partial<Parameters<typeof limitBreaches>[1]> = {},
  ) =>
    limitBreaches(
      decision(one),
      { ...facts(), endDate: '2026-09-03', finalConvictionDate: null, status: 'active', ...known },
      required(rule(one.kind, type), 'a rule'),
    ).map(({ limit, bound }) => [limit, bound]);

  it('have bounds: three years of probation in all', () => {
    expect(breaches({ kind: 'extension', months: 18 }, 'SPROB')).toEqual([]);
    expect(breaches({ kind: 'extension', months: 18, days: 1 }, 'SPROB')).toEqual([['total', 36]]);
    const earlier = { decisions: { deci1: decision({ kind: 'extension', months: 12 }) } };
    expect(breaches({ kind: 'extension', months: 12 }, 'SPROB', earlier)).toEqual([['total', 36]]);
  });

  it('have bounds: once four months, a year before being void, half the sentence, a month after the end', () => {
    const adjourned = { durationMonths: 4, decisions: { deci1: decision({ kind: 'extension', months: 4 }) } };
    expect(breaches({ kind: 'extension', months: 5 }, 'AJOURN_INV', adjourned)).toEqual([
      ['count', 1],
      ['length', 4],
      ['total', 8],
    ]);
    expect(breaches({ kind: 'early-end' }, 'SPROB', { finalConvictionDate: '2025-03-03' })).toEqual([['too-early', 12]]);
    expect(breaches({ kind: 'early-end', effect: '2025-06-03' }, 'DDSE_PEINE')).toEqual([['share', 50]]);
    const over = { status: 'ended', endDate: '2025-12-01' } as const;
    expect(breaches({ kind: 'total-revocation' }, 'SPROB', over)).toEqual([['after-end', 1]]);
    expect(breaches({ kind: 'total-revocation', decided: '2025-12-20' }, 'SPROB', over)).toEqual([]);
  });
});
