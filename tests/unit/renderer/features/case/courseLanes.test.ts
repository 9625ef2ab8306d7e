import { describe, expect, it } from 'vitest';
import { calendarDate, type CalendarDate } from '../../../../../shared/base/calendarDate';
import { required } from '../../../../../shared/base/result';
import type { DeadlineLine, MeasureLine } from '../../../../../shared/contract';
import { courseOf } from '../../../../../renderer/features/case/summary/courseLanes';

const today = required(calendarDate(2026, 11, 24), 'today');

const measure = (part: Partial<MeasureLine>): MeasureLine => ({
  id: 'm1',
  person: 'p1',
  type: 'SPROB',
  court: null,
  magistrate: null,
  caseNumber: null,
  judgmentDate: null,
  mandateDate: null,
  startDate: '2025-03-14',
  endDate: '2027-03-14',
  durationMonths: 24,
  durationDays: null,
  hours: null,
  hoursDone: null,
  status: 'active',
  suspensions: {},
  releaseDate: null,
  finalConvictionDate: null,
  officer: null,
  instructions: null,
  endReason: null,
  decisionDate: null,
  notificationDate: null,
  prosecutorNoticeDate: null,
  referralHearingDate: null,
  remainderReachedDate: null,
  dispositions: [],
  decisions: {},
  enteredEnd: null,
  countedInEnd: [],
  convertedFrom: null,
  officerName: null,
  hoursServed: null,
  obligationCount: 0,
  ...part,
});
const deadline = (key: string, due: string, state: DeadlineLine['state'], name = 'Rapport annuel'): DeadlineLine => ({
  key,
  person: 'p1',
  personName: { familyName: 'Garrigou', givenNames: 'Clément' },
  measure: 'm1',
  measureType: 'SPROB',
  label: { fr: name, en: name },
  article: '',
  certainty: 'sourced',
  due,
  legalDue: null,
  state,
  metBy: null,
  waiverReason: null,
  manual: false,
  local: false,
});
const labelOf = (one: DeadlineLine): string => one.label.fr;
const courseWith = (measures: MeasureLine[], deadlines: DeadlineLine[] = [], at: CalendarDate = today) =>
  courseOf(measures, deadlines, at, labelOf);

describe('the course of a person', () => {
  it('is none without a dated measure', () => {
    expect(courseWith([])).toBeNull();
    expect(courseWith([measure({ startDate: null })])).toBeNull();
  });

  it('spans every measure, with a margin', () => {
    const course = courseWith([measure({}), measure({ id: 'm2', startDate: '2024-01-01', endDate: '2026-01-01' })]);
    expect(course?.from).toBe('2023-12-17');
    expect(course?.to).toBe('2027-03-29');
  });

  it('falls back to the mandate, and runs an open measure a year ahead', () => {
    const [lane] = courseWith([measure({ startDate: null, mandateDate: '2026-06-01', endDate: null })])?.lanes ?? [];
    expect([lane?.start, lane?.end]).toEqual(['2026-06-01', '2027-11-24']);
  });

  it('leaves waived deadlines and those of other measures out', () => {
    const others = [deadline('a', '2026-03-14', 'waived'), { ...deadline('b', '2026-03-14', 'met'), measure: 'm9' }];
    const [lane] = courseWith([measure({})], [...others, deadline('c', '2026-05-14', 'met')])?.lanes ?? [];
    expect(lane?.milestones.map(one => [one.id, one.tone])).toEqual([['c', 'ok']]);
  });

  it('writes the words of what is late first, where two would touch', () => {
    const crowd = [deadline('met', '2026-11-05', 'met'), deadline('late', '2026-11-20', 'late')];
    const [lane] = courseWith([measure({})], crowd)?.lanes ?? [];
    expect(lane?.milestones.map(one => [one.id, one.quiet])).toEqual([
      ['met', true],
      ['late', false],
    ]);
  });

  it('writes words on each side of the line of today', () => {
    const around = [deadline('late', '2026-11-20', 'late'), deadline('later', '2026-12-20', 'later')];
    const [lane] = courseWith([measure({})], around)?.lanes ?? [];
    expect(lane?.milestones.map(one => one.quiet)).toEqual([false, false]);
  });
});
