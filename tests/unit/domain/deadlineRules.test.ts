import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { territorySchema, workingCalendar, type Territory } from '../../../shared/domain/calendar';
import type { MeasureFacts } from '../../../shared/domain/deadlineFacts';
import { deadlineLaw } from '../../../shared/domain/deadlineLaw';
import { computeDeadlines } from '../../../shared/domain/deadlineRules';
import { measureFacts } from '../../../shared/referential';
import examples from '../../fixtures/deadlines.json';
import { shippedLegalData } from '../referential/legalDataForTests';

const day = (text: string) => calendarDateSchema.parse(text);
const data = shippedLegalData();
const lawOf = (territory: Territory) => deadlineLaw(data, workingCalendar(data.holidays, territory));
const law = lawOf('metropole');

const factsSchema = z.strictObject({
  typeCode: z.string(),
  durationMonths: z.int().optional(),
  dispositions: z.array(z.string()).optional(),
  assessments: z.array(calendarDateSchema).optional(),
  followedFrom: calendarDateSchema.optional(),
  ...Object.fromEntries(measureFacts.map(fact => [fact, calendarDateSchema.optional()])),
});

describe('worked examples, with the article of each', () => {
  it.each(examples.map(example => [example.name, example] as const))('%s', (_, example) => {
    const facts = factsSchema.parse(example.facts) as MeasureFacts; // the schema is built from the list of facts, which its type forgets
    const computed = computeDeadlines(facts, lawOf(territorySchema.parse(example.territory)), day(example.horizon));
    expect(
      computed.map(deadline => ({
        rule: deadline.ruleCode,
        occurrence: deadline.occurrence,
        legalDue: deadline.legalDue,
        due: deadline.due,
        article: deadline.article,
        certainty: deadline.certainty,
        ...(deadline.earliest === null ? {} : { earliest: deadline.earliest }),
        ...(deadline.metOn === undefined ? {} : { metOn: deadline.metOn }),
      })),
    ).toEqual(example.expect);
  });

  it('cover every rule', () => {
    const seen = new Set(examples.flatMap(example => example.expect.map(expected => expected.rule)));
    expect(data.deadlineRules.rules.map(rule => rule.code).filter(code => !seen.has(code))).toEqual([]);
  });
});

const someDay = fc.integer({ min: 0, max: 20_000 }).map(days => addDays(day('2000-01-01'), days));
const someFacts: fc.Arbitrary<MeasureFacts> = fc
  .record({
    typeCode: fc.constantFrom(...data.referential.measureTypes.all.map(type => type.code)),
    durationMonths: fc.option(fc.integer({ min: 1, max: 360 })),
    dispositions: fc.subarray(['provisional-enforcement', 'socio-judicial-incurred', 'detained']),
    dates: fc.dictionary(fc.constantFrom(...measureFacts), someDay, { maxKeys: measureFacts.length, noNullPrototype: true }),
  })
  .map(({ dates, ...rest }) => ({ ...dates, ...rest }));

describe('for any facts', () => {
  const modeOf = (typeCode: string, code: string) =>
    law.rulesOf(typeCode).find(({ rule }) => rule.code === code)?.rule.shift.mode;

  it('due days are worked when moved, in the direction of their rule, and within the horizon', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, horizon) => {
        for (const deadline of computeDeadlines(facts, law, horizon)) {
          const mode = modeOf(facts.typeCode, deadline.ruleCode);
          expect(mode === 'backward' ? deadline.due <= deadline.legalDue : deadline.due >= deadline.legalDue).toBe(true);
          if (mode !== 'none') expect(law.calendar.isWorkingDay(deadline.due)).toBe(true);
          expect(deadline.legalDue <= horizon).toBe(true);
          expect(deadline.shifted).toBe(deadline.due !== deadline.legalDue);
          if (deadline.shifted) expect(law.calendar.isWorkingDay(deadline.due)).toBe(true);
        }
      }),
    );
  });

  it('a deadline is identified by its rule and occurrence, and the list is sorted', () => {
    fc.assert(
      fc.property(someFacts, facts => {
        const computed = computeDeadlines(facts, law, day('2040-01-01'));
        const identities = computed.map(deadline => `${deadline.ruleCode}:${deadline.occurrence}`);
        expect(new Set(identities).size).toBe(identities.length);
        const dues = computed.map(deadline => deadline.due);
        expect(dues).toEqual([...dues].sort());
      }),
    );
  });

  it('is deterministic, and a farther horizon only adds', () => {
    fc.assert(
      fc.property(someFacts, someDay, fc.integer({ min: 0, max: 4000 }), (facts, horizon, more) => {
        const near = computeDeadlines(facts, law, horizon);
        expect(computeDeadlines(facts, law, horizon)).toEqual(near);
        expect(computeDeadlines(facts, law, addDays(horizon, more))).toEqual(expect.arrayContaining(near));
      }),
    );
  });

  it('no yearly report falls on or after the end report', () => {
    fc.assert(
      fc.property(someFacts, facts => {
        const computed = computeDeadlines(facts, law, day('2080-01-01'));
        const end = computed.find(deadline => deadline.ruleCode === 'D113_44_FIN');
        const yearly = computed.filter(deadline => deadline.ruleCode === 'D113_44_AN');
        if (end) expect(yearly.every(deadline => deadline.legalDue < end.legalDue)).toBe(true);
      }),
    );
  });
});
