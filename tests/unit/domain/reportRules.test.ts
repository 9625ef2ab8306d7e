import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../../shared/base/calendarDate';
import type { ComputedDeadline } from '../../../shared/domain/deadlineFacts';
import type { ReportSubmission } from '../../../shared/domain/report';
import { metByReports, occurrenceKey, type SignedReport } from '../../../shared/domain/reportDeadline';
import {
  actsAllowed,
  refusalOf,
  reportActs,
  reportState,
  nextSignature,
  type ReportAct,
} from '../../../shared/domain/reportState';

const AUTHOR = 'author';
const REVIEWER = 'reviewer';
const signature = { by: 'x'.repeat(22), at: 1, day: '2026-11-24', level: 'B-B', hash: '' };

/** A report as its acts leave it, played by the rules alone. */
class Played {
  readonly needsApproval: boolean;
  submissions: { number: number; outcome: ReportSubmission['outcome'] }[] = [];
  signatures: Record<string, typeof signature> = {};
  sentOn: string | null = null;
  withdrawnOn: string | null = null;
  approvals: { by: string; number: number }[] = [];
  texts = 0;

  constructor(needsApproval: boolean) {
    this.needsApproval = needsApproval;
  }

  get state() {
    return reportState(this, this.submissions, { replaced: false, needsApproval: this.needsApproval });
  }

  play(act: ReportAct, agent: string): boolean {
    const signs = nextSignature(this.signatures, this.needsApproval);
    const refused = refusalOf(act, this.state, { agent, author: AUTHOR, mayReview: agent === REVIEWER, signs });
    if (refused !== null) return false;
    const last = this.submissions.at(-1);
    const decide = (outcome: ReportSubmission['outcome']): void => {
      if (last) last.outcome = outcome;
    };
    if (act === 'write') this.texts += 1;
    if (act === 'submit')
      this.submissions.push({ number: this.submissions.length + 1, outcome: this.needsApproval ? null : 'not-required' });
    if (act === 'take-back') decide('taken-back');
    if (act === 'return') decide('returned');
    if (act === 'approve') {
      decide('approved');
      this.approvals.push({ by: agent, number: last?.number ?? 0 });
    }
    if (act === 'sign' && signs !== null) this.signatures[signs] = signature;
    if (act === 'send') this.sentOn = '2026-11-24';
    if (act === 'withdraw') this.withdrawnOn = '2026-11-24';
    return true;
  }
}

const steps = fc.array(fc.tuple(fc.constantFrom(...reportActs), fc.constantFrom(AUTHOR, REVIEWER, 'other')), { maxLength: 60 });

describe('the life of a report', () => {
  it('is never signed nor sent without the approval of somebody else of its last text, and neither changes nor is withdrawn once signed', () => {
    fc.assert(
      fc.property(steps, fc.boolean(), (acts, needsApproval) => {
        const report = new Played(needsApproval);
        for (const [act, agent] of acts) {
          const [before, texts] = [report.state, report.texts];
          const done = report.play(act, agent);
          if (done && act === 'write') expect(['draft', 'returned']).toContain(before);
          if (['approved', 'signed', 'sent'].includes(before)) expect(report.texts).toBe(texts);
          if (Object.keys(report.signatures).length > 0) expect(['approved', 'signed', 'sent']).toContain(report.state);
          if (done && act === 'withdraw') expect(agent).not.toBe('other');
          // what somebody signed is left to nobody but a report in its place
          if (done && act === 'supersede') expect(report.signatures).not.toEqual({});
          if (['sent', 'withdrawn'].includes(before)) expect(report.state).toBe(before);
          if (needsApproval && ['signed', 'sent'].includes(report.state)) {
            expect(report.approvals.at(-1)).toEqual({ by: REVIEWER, number: report.submissions.length });
            expect(Object.keys(report.signatures).sort()).toEqual(['author', 'director']);
          }
          expect(report.approvals.every(one => one.by !== AUTHOR)).toBe(true);
        }
      }),
    );
  });

  it('is superseded once another is signed in its place, and left with nothing to do, whether one signed it or both', () => {
    for (const signatures of [{ author: signature }, { author: signature, director: signature }]) {
      const acts = { withdrawnOn: null, sentOn: null, signatures };
      const state = reportState(acts, [{ number: 1, outcome: 'approved' }], { replaced: true, needsApproval: true });
      expect([state, actsAllowed(state)]).toEqual(['superseded', []]);
    }
  });

  it('can always be read through to its end: every state leads to one where nothing is left to do', () => {
    const report = new Played(true);
    for (const [act, agent] of [
      ['write', AUTHOR],
      ['submit', AUTHOR],
      ['return', REVIEWER],
      ['submit', AUTHOR],
      ['approve', REVIEWER],
      ['sign', AUTHOR],
      ['sign', REVIEWER],
      ['send', AUTHOR],
    ] as const)
      expect([act, report.play(act, agent)]).toEqual([act, true]);
    expect([report.state, actsAllowed(report.state)]).toEqual(['sent', ['supersede']]);
  });
});

const START = '2020-01-01' as CalendarDate;
const due = (occurrence: number): ComputedDeadline => ({
  ruleCode: 'YEARLY',
  occurrence,
  due: addDays(START, 365 * (occurrence + 1)),
  legalDue: addDays(START, 365 * (occurrence + 1)),
  shifted: false,
  earliest: null,
  article: '',
  label: { fr: '', en: '' },
  certainty: 'sourced',
  leadDays: 0,
  metBy: [{ kind: 'report', code: 'RAP' }],
  nature: 'report',
  owner: 'service',
  start: { fact: 'startDate', date: START },
});
const series = [0, 1, 2, 3, 4].map(due);
const reported = (...days: number[]): SignedReport[] =>
  days.map(day => ({ type: 'RAP', measure: 'm', day: addDays(START, day) }));
const met = (reports: SignedReport[], settled = new Set<number>()): Record<string, string> =>
  Object.fromEntries(metByReports('m', series, reports, one => settled.has(one.occurrence)));

describe('the deadlines that signed reports meet', () => {
  it('are the first open ones, each by one report, and the next of a series only once the last fell due', () => {
    expect(met(reported(100))).toEqual({ 'YEARLY:0': addDays(START, 100) });
    expect(met(reported(100, 200))).toEqual({ 'YEARLY:0': addDays(START, 100) });
    expect(met(reported(400, 500))).toEqual({ 'YEARLY:0': addDays(START, 400), 'YEARLY:1': addDays(START, 500) });
    expect(met(reported(400), new Set([0]))).toEqual({ 'YEARLY:1': addDays(START, 400) });
    expect(met([{ type: 'RAP', measure: 'other', day: START }])).toEqual({});
    expect(met([{ type: 'OTHER', measure: 'm', day: START }])).toEqual({});
  });

  it('are never more than the reports, in any order of them, and none is met twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2500 }), { maxLength: 12 }), fc.uniqueArray(fc.nat(4)), (days, settled) => {
        const found = met(reported(...days), new Set(settled));
        expect(Object.keys(found).length).toBeLessThanOrEqual(days.length);
        expect(met(reported(...[...days].reverse()), new Set(settled))).toEqual(found);
        for (const one of series) if (settled.includes(one.occurrence)) expect(found[occurrenceKey(one)]).toBeUndefined();
        const inOrder = series.flatMap(one => found[occurrenceKey(one)] ?? []);
        expect(inOrder).toEqual([...inOrder].sort());
      }),
    );
  });
});
