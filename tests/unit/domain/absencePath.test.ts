import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CalendarDate } from '../../../shared/base/calendarDate';
import { calendarDateSchema } from '../../../shared/base/calendarDateSchema';
import { required } from '../../../shared/base/result';
import { absenceLaw } from '../../../shared/domain/absenceLaw';
import {
  absencePath,
  isAbsence,
  type AbsencePath,
  type PathAppointment,
  type PathFacts,
  type PathReport,
} from '../../../shared/domain/absencePath';
import { attendanceStates } from '../../../shared/domain/followUp';
import { shippedLegalData } from '../referential/legalDataForTests';

const law = absenceLaw(shippedLegalData(), 'post-sentence');
const TODAY = calendarDateSchema.parse('2026-11-24');
const ago = (days: number): CalendarDate => addDays(TODAY, -days);

const meeting = (id: string, day: CalendarDate, change: Partial<PathAppointment> = {}): PathAppointment => ({
  id,
  day,
  time: '10:00',
  attendance: 'absent-pending',
  excuseDue: null,
  excuseReceivedOn: null,
  withdrawable: false,
  ...change,
});
const pathOf = (appointments: readonly PathAppointment[], reports: readonly PathReport[] = []): AbsencePath =>
  absencePath({ today: TODAY, appointments, reports }, law);
const told = (path: AbsencePath) => path.steps.map(step => `${step.kind} ${step.day}`);

/** The facts once the proposed act was done, as the core writes them. */
function after(facts: PathFacts, path: AbsencePath, judged: 'excused' | 'absent'): PathFacts {
  const { act, record, by } = required(path.next, 'an act');
  const change = (part: Partial<PathAppointment>): PathFacts => ({
    ...facts,
    appointments: facts.appointments.map(one => (one.id === record ? { ...one, ...part } : one)),
  });
  switch (act) {
    case 'ask-proof':
      return change({ attendance: 'absent-pending', excuseDue: by });
    case 'receive-proof':
      return change({ excuseReceivedOn: facts.today });
    case 'judge-excuse':
      return change({ attendance: judged });
    case 'summon': {
      const next = meeting('new', addDays(facts.today, 7), { attendance: 'planned', withdrawable: true });
      return { ...facts, appointments: [...facts.appointments, next] };
    }
    case 'report':
      return {
        ...facts,
        reports: [...facts.reports, { id: 'draft', day: facts.today, sentOn: null, appointments: path.counted }],
      };
    case 'send-report':
      return { ...facts, reports: facts.reports.map(one => (one.id === record ? { ...one, sentOn: facts.today } : one)) };
  }
}

/** The facts once the last step was taken back. */
function before(facts: PathFacts, path: AbsencePath): PathFacts {
  const { kind, record } = required(path.undo, 'a step to take back');
  const change = (part: Partial<PathAppointment>): PathFacts => ({
    ...facts,
    appointments: facts.appointments.map(one => (one.id === record ? { ...one, ...part } : one)),
  });
  switch (kind) {
    case 'drop-report':
      return { ...facts, reports: facts.reports.filter(one => one.id !== record) };
    case 'withdraw-summons':
      return { ...facts, appointments: facts.appointments.filter(one => one.id !== record) };
    case 'reopen-excuse':
      return change({ attendance: 'absent-pending' });
    case 'forget-proof':
      return change({ excuseReceivedOn: null });
    case 'forget-limit':
      return change({ excuseDue: null });
    case 'forget-absence':
      return change({ attendance: 'planned', excuseDue: null, excuseReceivedOn: null });
  }
}

describe('the path of an absence', () => {
  it('has nothing to say where everyone came', () => {
    expect(pathOf([meeting('a', ago(3), { attendance: 'complied' })])).toMatchObject({ steps: [], next: null, open: false });
  });

  it('asks for a proof, waits for it, has it judged, then summons again', () => {
    const absent = meeting('a', ago(1));
    expect(pathOf([absent]).next).toMatchObject({
      act: 'ask-proof',
      record: 'a',
      by: addDays(TODAY, law.proofDays.value),
      late: false,
      article: 'CP 132-44 1°',
      certainty: 'practice',
    });
    const asked = { ...absent, excuseDue: addDays(TODAY, 2) };
    expect(pathOf([asked]).next).toMatchObject({ act: 'receive-proof', by: addDays(TODAY, 2), late: false });
    expect(pathOf([{ ...asked, excuseReceivedOn: TODAY }]).next).toMatchObject({ act: 'judge-excuse', late: false });
    const excused = pathOf([{ ...asked, excuseReceivedOn: TODAY, attendance: 'excused' }]);
    expect(excused.next).toMatchObject({ act: 'summon', article: 'CP 132-44 1°', certainty: 'sourced' });
    expect(told(excused)).toEqual([`excused ${ago(1)}`]);
  });

  it('has the excuse judged once the limit is over without a proof', () => {
    const next = pathOf([meeting('a', ago(12), { excuseDue: ago(1) })]).next;
    expect(next).toMatchObject({ act: 'judge-excuse', by: ago(1), late: true });
    expect(pathOf([meeting('a', ago(12), { excuseDue: TODAY })]).next).toMatchObject({ act: 'receive-proof', late: false });
  });

  it('proposes a report after repeated absences, on the text, as soon as the service expects it', () => {
    const first = meeting('a', ago(20), { attendance: 'absent' });
    const second = meeting('b', ago(1), { attendance: 'absent' });
    expect(pathOf([first]).next?.act).toBe('summon');
    const path = pathOf([first, second]);
    expect(path.counted).toEqual(['a', 'b']);
    expect(path.next).toMatchObject({
      act: 'report',
      by: addDays(TODAY, 1),
      article: 'C. pénit. D.113-44 4°',
      certainty: 'practice',
    });
    const draft: PathReport = { id: 'r', day: TODAY, sentOn: null, appointments: ['a', 'b'] };
    expect(pathOf([first, second], [draft])).toMatchObject({
      next: { act: 'send-report', record: 'r' },
      undo: { kind: 'drop-report', record: 'r' },
    });
    const sent = pathOf([first, second], [{ ...draft, sentOn: TODAY }]);
    expect(sent).toMatchObject({ next: { act: 'summon' }, undo: null, counted: [] });
    expect(told(sent)).toEqual([`unexcused ${ago(1)}`, `report-sent ${TODAY}`]);
  });

  it('lets old absences go, and asks nothing more of a person who came', () => {
    const old = meeting('a', ago(250), { attendance: 'absent' });
    const recent = meeting('b', ago(2), { attendance: 'absent' });
    expect(pathOf([old, recent])).toMatchObject({ counted: ['b'], next: { act: 'summon' } });
    const came = meeting('c', ago(1), { attendance: 'complied' });
    expect(pathOf([meeting('a', ago(30), { attendance: 'absent' }), recent, came])).toMatchObject({ next: null, open: false });
    expect(pathOf([meeting('b', ago(2)), came]).next?.act).toBe('ask-proof');
  });

  it('waits for the appointment to come, and lets its summons be taken back while the letter is here', () => {
    const absent = meeting('a', ago(2), { attendance: 'absent' });
    const planned = meeting('b', addDays(TODAY, 5), { attendance: 'planned' });
    const path = pathOf([absent, planned]);
    expect(path).toMatchObject({ next: null, open: true, undo: { kind: 'forget-absence' } });
    expect(told(path)).toEqual([`unexcused ${ago(2)}`, `summoned ${addDays(TODAY, 5)}`]);
    expect(pathOf([absent, { ...planned, withdrawable: true }]).undo).toEqual({ kind: 'withdraw-summons', record: 'b' });
  });

  it('rests on the duty of the phase of the measure', () => {
    expect(absenceLaw(shippedLegalData(), 'pre-sentence').duty).toEqual({ article: 'CPP 138 6°', certainty: 'sourced-old' });
  });
});

const day = fc.integer({ min: -260, max: 20 }).map(offset => addDays(TODAY, offset));
const appointment = fc
  .record({
    day,
    attendance: fc.constantFrom(...attendanceStates),
    due: fc.option(fc.integer({ min: 0, max: 30 })),
    received: fc.option(fc.integer({ min: 0, max: 30 })),
    withdrawable: fc.boolean(),
  })
  .map(({ due, received, ...one }) => ({
    ...one,
    // nobody is absent before the day
    attendance: one.day > TODAY ? ('planned' as const) : one.attendance,
    excuseDue: due === null ? null : addDays(one.day, due),
    excuseReceivedOn: received === null ? null : addDays(one.day, received),
  }));
const facts = fc
  .record({
    appointments: fc.array(appointment, { maxLength: 8 }),
    sent: fc.array(fc.boolean(), { maxLength: 2 }),
  })
  .map(({ appointments, sent }): PathFacts => {
    const list = appointments.map((one, rank) => meeting(`a${rank}`, one.day, one));
    const absences = list.filter(one => one.attendance === 'absent').map(one => one.id);
    // each report tells absences of its own
    const reports = sent.map((isSent, rank) => ({
      id: `r${rank}`,
      day: TODAY,
      sentOn: isSent ? TODAY : null,
      appointments: absences.filter((_, index) => index % 3 === rank),
    }));
    return { today: TODAY, appointments: list, reports };
  });

describe('whatever happened', () => {
  it('the path does not depend on the order in which the facts come', () => {
    fc.assert(
      fc.property(facts, given => {
        expect(absencePath({ ...given, appointments: given.appointments.toReversed() }, law)).toEqual(absencePath(given, law));
      }),
    );
  });

  it('what is proposed is possible, and concerns an absence of the case or its report', () => {
    fc.assert(
      fc.property(facts, given => {
        const path = absencePath(given, law);
        if (path.next === null) return;
        expect(path.possible).toContain(path.next.act);
        const absences = given.appointments.filter(one => isAbsence(one.attendance)).map(one => one.id);
        expect([...absences, ...given.reports.map(one => one.id)]).toContain(path.next.record);
        expect(path.next.article).not.toBe('');
      }),
    );
  });

  it('a report counts only absences without excuse that no report tells, and is proposed from the threshold on', () => {
    fc.assert(
      fc.property(facts, given => {
        const path = absencePath(given, law);
        const inReports = new Set(given.reports.flatMap(one => one.appointments));
        for (const id of path.counted) {
          expect(given.appointments.find(one => one.id === id)?.attendance).toBe('absent');
          expect(inReports.has(id)).toBe(false);
        }
        if (path.next?.act === 'report') expect(path.counted.length).toBeGreaterThanOrEqual(law.repeated.value);
        if (given.reports.some(one => one.sentOn === null)) expect(path.next?.act).not.toBe('report');
      }),
    );
  });

  it('doing what is proposed comes to an end', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('excused' as const, 'absent' as const), (given, judged) => {
        let now = given;
        for (let rounds = 0; ; rounds++) {
          const path = absencePath(now, law);
          if (path.next === null) break;
          expect(rounds).toBeLessThan(40);
          now = after(now, path, judged);
        }
      }),
    );
  });

  it('a step of the last absence can be taken back until the report is sent, and all is as before', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('excused' as const, 'absent' as const), (given, judged) => {
        const path = absencePath(given, law);
        const { next } = path;
        if (next === null || next.act === 'send-report') return;
        const onLast = next.record === path.last && path.undo?.kind !== 'withdraw-summons';
        fc.pre(onLast && (next.act !== 'judge-excuse' || path.undo?.kind !== 'forget-absence'));
        const done = after(given, path, judged);
        expect(absencePath(before(done, absencePath(done, law)), law)).toEqual(path);
      }),
    );
  });
});
