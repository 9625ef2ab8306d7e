import { addDays, addYears, weekday, type CalendarDate } from '../../../../shared/base/calendarDate';
import { workHost, workPlacement, workPost, type WorkDay } from '../../../../shared/domain/communityWork';
import { plannedDays } from '../../../../shared/domain/workHours';
import { siteCalendar } from '../appointments';
import type { Setting } from './setting';

/** Days before the end of an authorisation that lasts five years, by host: one is to be renewed. */
const HOSTS = [
  {
    name: 'Ville de Valbourg, service des espaces verts',
    daysLeft: 900,
    post: 'Entretien des espaces verts',
    place: 'Parc des Tilleuls',
    contact: 'Mme Duvernay',
  },
  {
    name: 'Ressourcerie du Quai',
    daysLeft: 60,
    post: 'Tri et remise en état',
    place: '7 quai des Goélettes, Port-Sablon',
    contact: 'M. Castelnau',
  },
  {
    name: 'Association Repas partagés',
    daysLeft: 1400,
    post: 'Préparation des colis',
    place: '12 rue du Four, Valbourg',
    contact: 'Mme Ould-Ali',
  },
] as const;
const TERM_YEARS = 5;
const PLACED = 36;
const HOUR = 60;
const A_DAY = 7 * HOUR;
const TUESDAY = 2;
const THURSDAY = 4;

/** Gives the demo site hosts and posts of community service, and days of work to persons who have hours to serve. */
export function addWork(setting: Setting): void {
  const { workspace, today } = setting;
  const rows = workspace.db.all<{ id: string; person: string; hours: number; done: number | null }>(
    `SELECT m.id, m.person, m.hours, m.hours_done AS done FROM measure m LEFT JOIN caseload_member c ON c.person = m.person AND c.agent = ?
     WHERE m.hours IS NOT NULL AND m.status = 'active' ORDER BY c.person IS NULL, m.rid LIMIT ${PLACED}`,
    [workspace.agent.id],
  );
  const calendar = siteCalendar(workspace);
  const isOff = (day: CalendarDate): boolean => calendar.holidayOn(day) !== null;
  workspace.journal.commit(workspace.actor, transaction => {
    const posts = HOSTS.map(one => {
      const host = transaction.add(workHost, {
        name: one.name,
        address: [],
        contact: one.contact,
        phone: '+33100000150',
        email: null,
        authorisedOn: addYears(addDays(today, one.daysLeft), -TERM_YEARS),
        authorisation: null,
        officer: workspace.agent.id,
        note: null,
        closedOn: null,
      });
      return transaction.add(workPost, {
        host,
        title: one.post,
        tasks: null,
        place: one.place,
        timetable: 'Mardi et jeudi, 8 h 30 – 16 h 30',
        capacity: 12,
        contact: one.contact,
        closedOn: null,
      });
    });
    rows.forEach((row, rank) => {
      const post = posts[rank % posts.length];
      if (post === undefined) return;
      const author = workspace.agent.id;
      const day = (state: WorkDay['state'], planned: number): WorkDay => ({
        state,
        planned,
        start: '08:30',
        done: state === 'present' ? planned : 0,
        note: '',
        author,
      });
      let left = (row.hours - (row.done ?? 0)) * HOUR;
      const days: Record<string, WorkDay> = {};
      for (let back = 21; back > 0; back--) {
        const on = addDays(today, -back);
        if (left < A_DAY || ![TUESDAY, THURSDAY].includes(weekday(on)) || isOff(on)) continue;
        const state = back < 3 ? 'planned' : (back + rank) % 9 === 0 ? 'absent' : 'present';
        days[on] = day(state, A_DAY);
        if (state === 'present') left -= A_DAY;
      }
      // one in three has nothing planned yet: the pace warns
      const plan = { from: today, weekdays: [TUESDAY, THURSDAY], minutes: A_DAY, total: rank % 3 === 2 ? 0 : left, until: null };
      for (const one of plannedDays(plan, isOff, new Set())) days[one.day] = day('planned', one.minutes);
      transaction.add(workPlacement, {
        person: row.person,
        measure: row.id,
        post,
        from: addDays(today, -28),
        to: null,
        days,
        note: null,
        endReason: null,
        author,
      });
    });
  });
}
