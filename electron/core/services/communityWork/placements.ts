import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import { workHost, workPlacement, workPost, type WorkDay } from '../../../../shared/domain/communityWork';
import { isRunning, measure } from '../../../../shared/domain/measure';
import { plannedDays } from '../../../../shared/domain/workHours';
import { findRecord } from '../../database/records';
import { siteCalendar } from '../appointments';
import { checkAccess, type Handlers, type Workspace } from '../workspace';
import { authorisationOf, isOpen, placedAt } from './hosts';
import { isWork, limitOf, workView } from './workView';

const asDate = (text: string): CalendarDate => text as CalendarDate; // the contract checked it

/** The measure, when the agent may open its case and it is served by work. */
function workMeasure(workspace: Workspace, id: string) {
  const record = findRecord(workspace.db, measure, id);
  if (!record) return err({ code: 'record.not-found' as const });
  const allowed = checkAccess(workspace, record.person);
  if (!allowed.ok) return allowed;
  return isWork(workspace, record) ? ok(record) : err({ code: 'work.not-work' as const });
}

/** The placement, when the agent may open its case. */
export function ownPlacement(workspace: Workspace, id: string) {
  const record = findRecord(workspace.db, workPlacement, id);
  if (!record) return err({ code: 'record.not-found' as const });
  const allowed = checkAccess(workspace, record.person);
  return allowed.ok ? ok(record) : allowed;
}

export const placementHandlers: Handlers<
  'work.ofMeasure' | 'work.place' | 'work.endPlacement' | 'work.plan' | 'work.unplan' | 'work.setDay'
> = {
  'work.ofMeasure': (workspace, input) => {
    const found = workMeasure(workspace, input.measure);
    return found.ok ? ok(workView(workspace, found.value)) : found;
  },

  'work.place': (workspace, input) => {
    const found = workMeasure(workspace, input.measure);
    if (!found.ok) return found;
    if (!isRunning(found.value.status)) return err({ code: 'measure.over' });
    const post = findRecord(workspace.db, workPost, input.post);
    const host = post && findRecord(workspace.db, workHost, post.host);
    if (!post || !host) return err({ code: 'record.not-found' });
    if (!isOpen(post, host, workspace.today())) return err({ code: 'work.post-closed' });
    if (!input.confirmed) {
      const { authorisationState: state, authorisedUntil } = authorisationOf(workspace, host);
      if (state === 'none' || state === 'lapsed')
        return err({ code: 'work.not-authorised', details: { host: host.name, until: authorisedUntil } });
      const placed = placedAt(workspace, post.id, input.from);
      if (post.capacity !== null && placed >= post.capacity)
        return err({ code: 'work.post-full', details: { placed, capacity: post.capacity } });
    }
    const id = workspace.journal.commit(workspace.actor, transaction =>
      transaction.add(workPlacement, {
        person: found.value.person,
        measure: found.value.id,
        post: post.id,
        from: input.from,
        to: null,
        note: input.note,
        author: workspace.agent.id,
      }),
    );
    return ok({ id });
  },

  'work.endPlacement': (workspace, { id, on, reason }) => {
    const found = ownPlacement(workspace, id);
    if (!found.ok) return found;
    const { from, to, days } = found.value;
    if (to !== null) return err({ code: 'work.placement-ended' });
    const worked = Object.entries(days).filter(([, one]) => one.state !== 'planned');
    if ((from !== null && on < from) || worked.some(([day]) => day > on)) return err({ code: 'case.dates' });
    const later = Object.entries(days).flatMap(([day, one]) => (one.state === 'planned' && day > on ? [day] : []));
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(workPlacement, id, {
        to: on,
        endReason: reason,
        ...(later.length > 0 && { days: Object.fromEntries(later.map(day => [day, null])) }),
      }),
    );
    return ok(null);
  },

  'work.plan': (workspace, { id, ...plan }) => {
    const found = ownPlacement(workspace, id);
    if (!found.ok) return found;
    if (found.value.to !== null) return err({ code: 'work.placement-ended' });
    const about = findRecord(workspace.db, measure, found.value.measure);
    if (!about) return err({ code: 'record.not-found' });
    const { hours } = workView(workspace, about);
    const ends = [plan.until, limitOf(workspace, about)?.day ?? null].flatMap(day => day ?? []).sort();
    const from = found.value.from !== null && plan.from < found.value.from ? found.value.from : plan.from;
    const calendar = siteCalendar(workspace);
    const added = plannedDays(
      {
        from: asDate(from),
        weekdays: plan.weekdays,
        minutes: plan.minutes,
        total: hours.remaining === null ? 0 : Math.max(0, hours.remaining - hours.planned),
        until: ends[0] === undefined ? null : asDate(ends[0]),
      },
      day => calendar.holidayOn(day) !== null,
      new Set(Object.keys(found.value.days)),
    );
    if (added.length === 0) return err({ code: 'work.nothing-to-plan' });
    const days = added.map(({ day, minutes }): [string, WorkDay] => [
      day,
      { state: 'planned', planned: minutes, start: plan.start, done: 0, note: '', author: workspace.agent.id },
    ]);
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(workPlacement, id, { days: Object.fromEntries(days) }),
    );
    return ok({ days: added.map(one => one.day), minutes: added.reduce((sum, one) => sum + one.minutes, 0) });
  },

  'work.unplan': (workspace, { id, days }) => {
    const found = ownPlacement(workspace, id);
    if (!found.ok) return found;
    const planned = days.filter(day => found.value.days[day]?.state === 'planned');
    if (planned.length > 0)
      workspace.journal.commit(workspace.actor, transaction =>
        transaction.set(workPlacement, id, { days: Object.fromEntries(planned.map(day => [day, null])) }),
      );
    return ok(null);
  },

  'work.setDay': (workspace, { id, day, value }) => {
    const found = ownPlacement(workspace, id);
    if (!found.ok) return found;
    const { from, to } = found.value;
    if (value !== null && ((from !== null && day < from) || (to !== null && day > to)))
      return err({ code: 'work.outside-placement' });
    if (value !== null && value.state !== 'planned' && day > workspace.today()) return err({ code: 'case.dates' });
    const kept: WorkDay | null = value && {
      ...value,
      done: value.state === 'present' ? value.done : 0,
      author: workspace.agent.id,
    };
    if (kept === null && !(day in found.value.days)) return ok(null);
    workspace.journal.commit(workspace.actor, transaction => transaction.set(workPlacement, id, { days: { [day]: kept } }));
    return ok(null);
  },
};
