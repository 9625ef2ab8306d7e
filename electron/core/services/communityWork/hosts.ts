import { addDays, addMonths, addYears, type CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok, required } from '../../../../shared/base/result';
import type { WorkHostLine, WorkHosts, WorkPostLine } from '../../../../shared/contract';
import { workHost, workPost, type WorkHost, type WorkPost } from '../../../../shared/domain/communityWork';
import { agent } from '../../../../shared/domain/site';
import { authorisationState } from '../../../../shared/domain/workHours';
import type { Delay } from '../../../../shared/referential';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import type { Handlers, Workspace } from '../workspace';

const asDate = (text: string | null): CalendarDate | null => text as CalendarDate | null; // the entity's schema checked it

/** The delay that says how long a host is authorised. */
const termOf = ({ legal }: Workspace): Delay => {
  const { authorisation } = legal.referential.communityWork;
  return required(legal.referential.delays.byCode(authorisation.delay), 'the term of an authorisation');
};

/** Last day of the authorisation, by the delay of the law; null without a date or a length. */
function authorisedUntil(authorisedOn: string | null, { value, unit }: Delay['duration']): CalendarDate | null {
  const from = asDate(authorisedOn);
  if (from === null || value === null) return null;
  if (unit === 'years') return addYears(from, value);
  return unit === 'months' ? addMonths(from, value) : addDays(from, value);
}

/** How the authorisation of a host stands today, and its last day. */
export function authorisationOf(workspace: Workspace, host: Pick<WorkHost, 'authorisedOn'>) {
  const until = authorisedUntil(host.authorisedOn, termOf(workspace).duration);
  const { leadDays } = workspace.legal.referential.communityWork.authorisation;
  return { authorisationState: authorisationState(until, leadDays, workspace.today()), authorisedUntil: until };
}

/** Persons at a post on a day: placements begun and not ended. */
export function placedAt(workspace: Workspace, post: string, on: string): number {
  return (
    workspace.db.get<{ total: number }>(
      'SELECT count(*) AS total FROM work_placement WHERE post = ? AND removed IS NULL AND ("to" IS NULL OR "to" >= ?)',
      [post, on],
    )?.total ?? 0
  );
}

const isOver = (closedOn: string | null, today: string): boolean => closedOn !== null && closedOn <= today;

/** False once the post or its host receives no more. */
export const isOpen = (post: Pick<WorkPost, 'closedOn'>, host: Pick<WorkHost, 'closedOn'>, today: string): boolean =>
  !isOver(post.closedOn, today) && !isOver(host.closedOn, today);

function hostLines(workspace: Workspace): WorkHostLine[] {
  const nameOf = agentNames(workspace.db);
  const today = workspace.today();
  const posts = selectRecords(workspace.db, workPost, '1 ORDER BY closed_on IS NOT NULL, title COLLATE NOCASE, rid');
  const linesOf = (host: WorkHost): WorkPostLine[] =>
    posts
      .filter(one => one.host === host.id)
      .map(one => ({ ...one, placed: placedAt(workspace, one.id, today), open: isOpen(one, host, today) }));
  return selectRecords(workspace.db, workHost, '1 ORDER BY closed_on IS NOT NULL, name COLLATE NOCASE, rid').map(host => ({
    ...host,
    ...authorisationOf(workspace, host),
    officer: nameOf(host.officer),
    posts: linesOf(host),
  }));
}

export const hostHandlers: Handlers<'work.hosts' | 'work.renewals' | 'work.saveHost' | 'work.savePost'> = {
  'work.hosts': workspace => {
    const { duration, article, certainty } = termOf(workspace);
    const { leadDays } = workspace.legal.referential.communityWork.authorisation;
    const term: WorkHosts['term'] = { value: duration.value, unit: duration.unit, article, certainty, leadDays };
    return ok({ hosts: hostLines(workspace), term });
  },

  'work.renewals': workspace => {
    const today = workspace.today();
    return ok(
      selectRecords(workspace.db, workHost, 'officer = ? ORDER BY authorised_on, rid', [workspace.agent.id])
        .filter(host => !isOver(host.closedOn, today))
        .map(host => ({ id: host.id, name: host.name, ...authorisationOf(workspace, host) }))
        .filter(host => host.authorisationState === 'soon' || host.authorisationState === 'lapsed'),
    );
  },

  'work.saveHost': (workspace, { id, ...values }) => {
    if (values.authorisedOn !== null && values.authorisedOn > workspace.today()) return err({ code: 'case.dates' });
    if (values.officer !== null && !findRecord(workspace.db, agent, values.officer)) return err({ code: 'record.not-found' });
    if (id === null)
      return ok({ id: workspace.journal.commit(workspace.actor, transaction => transaction.add(workHost, values)) });
    if (!findRecord(workspace.db, workHost, id)) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(workHost, id, values));
    return ok({ id });
  },

  'work.savePost': (workspace, { id, ...values }) => {
    if (!findRecord(workspace.db, workHost, values.host)) return err({ code: 'record.not-found' });
    if (id === null)
      return ok({ id: workspace.journal.commit(workspace.actor, transaction => transaction.add(workPost, values)) });
    if (findRecord(workspace.db, workPost, id)?.host !== values.host) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(workPost, id, values));
    return ok({ id });
  },
};
