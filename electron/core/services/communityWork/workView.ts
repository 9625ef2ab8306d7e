import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { required } from '../../../../shared/base/result';
import type { WorkDayLine, WorkLimit, WorkPlacementLine, WorkView } from '../../../../shared/contract';
import { workHost, workPlacement, workPost, type WorkPlacement } from '../../../../shared/domain/communityWork';
import { isRunning, type Measure } from '../../../../shared/domain/measure';
import { workHours, workPace } from '../../../../shared/domain/workHours';
import { findRecord, selectRecords } from '../../database/records';
import type { Workspace } from '../workspace';
import { authorisationOf } from './hosts';

const MINUTES_AN_HOUR = 60;
const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/** True for a measure that is served by hours of work. */
export const isWork = (workspace: Workspace, record: Pick<Measure, 'type'>): boolean => {
  const { measureTypes, communityWork } = workspace.legal.referential;
  return measureTypes.byCode(record.type)?.category === communityWork.category;
};

export const placementsOf = (workspace: Workspace, measure: string): WorkPlacement[] =>
  selectRecords(workspace.db, workPlacement, 'measure = ? ORDER BY "from" DESC, rid DESC', [measure]);

export const dayLines = (record: WorkPlacement): WorkDayLine[] =>
  Object.entries(record.days)
    .map(([day, { author: _author, ...line }]) => ({ day, ...line }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** The post of a placement and its host, closed ones too. */
export function postOf(workspace: Workspace, record: Pick<WorkPlacement, 'post'>) {
  const post = required(findRecord(workspace.db, workPost, record.post), 'the post of a placement');
  return { post, host: required(findRecord(workspace.db, workHost, post.host), 'the host of a post') };
}

function placementLine(workspace: Workspace, record: WorkPlacement): WorkPlacementLine {
  const { post, host } = postOf(workspace, record);
  return {
    id: record.id,
    post: {
      id: post.id,
      title: post.title,
      host: host.name,
      place: post.place,
      timetable: post.timetable,
      contact: post.contact ?? host.contact,
    },
    authorisationState: authorisationOf(workspace, host).authorisationState,
    from: record.from,
    to: record.to,
    note: record.note,
    endReason: record.endReason,
    days: dayLines(record),
  };
}

/** By when the hours must be done: the deadline of execution that the law computes, else the end of the measure. */
export function limitOf(workspace: Workspace, record: Measure): WorkLimit | null {
  const rules = new Map(
    workspace.legal.deadlineRules.rules.filter(rule => rule.nature === 'execution').map(rule => [rule.code, rule]),
  );
  const due = workspace.db
    .all<{ rule: string; due: string; article: string; certainty: string }>(
      'SELECT rule, due, article, certainty FROM due_deadline WHERE measure = ? AND rule IS NOT NULL ORDER BY due',
      [record.id],
    )
    .find(row => rules.has(row.rule));
  const rule = due && rules.get(due.rule);
  if (!due || !rule) {
    if (record.endDate === null) return null;
    const type = workspace.legal.referential.measureTypes.byCode(record.type);
    return {
      day: record.endDate,
      article: type?.legalBasis[0] ?? '',
      certainty: type?.certainty ?? 'to-check',
      basis: 'measure-end',
      fact: null,
      from: null,
      value: null,
      unit: null,
    };
  }
  const delay = workspace.legal.referential.delays.byCode(rule.delay);
  const byEnd = rule.setBy === 'endDate' && record.endDate !== null;
  const from = rule.start.flatMap(({ fact }) => {
    const on = record[fact as keyof Measure]; // facts of a measure are its fields
    return typeof on === 'string' ? [{ fact, on }] : [];
  })[0];
  return {
    day: due.due,
    article: due.article,
    certainty: due.certainty,
    basis: byEnd ? 'measure-end' : 'counted',
    fact: byEnd ? null : (from?.fact ?? null),
    from: byEnd ? null : (from?.on ?? null),
    value: delay?.duration.value ?? null,
    unit: delay?.duration.unit ?? null,
  };
}

/** Hours, limit, pace and what is proposed for a measure served by work. */
export function workView(workspace: Workspace, record: Measure): WorkView {
  const today = workspace.today();
  const placements = placementsOf(workspace, record.id);
  const days = placements.flatMap(dayLines);
  const ordered = record.hours === null ? null : record.hours * MINUTES_AN_HOUR;
  const hours = workHours(ordered, (record.hoursDone ?? 0) * MINUTES_AN_HOUR, days, today);
  const limit = limitOf(workspace, record);
  const isDone = hours.remaining === 0 && isRunning(record.status);
  const usual = workspace.legal.referential.communityWork.completion.find(one => one.measures.includes(record.type));
  const rests = usual && { article: usual.article, certainty: usual.certainty };
  return {
    measure: record.id,
    placements: placements.map(one => placementLine(workspace, one)),
    hours,
    limit,
    pace: workPace(hours, days, asDate(limit?.day ?? null), today),
    completion: isDone && usual && rests && usual.decision !== null ? { decision: usual.decision, ...rests } : null,
    goesOn: isDone && usual && rests && usual.decision === null ? rests : null,
  };
}
