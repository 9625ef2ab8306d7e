import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { territorySchema } from '../../../../shared/base/territorySchema';
import { workingCalendar, type WorkingCalendar } from '../../../../shared/domain/calendar';
import { currentSite, type Workspace } from '../workspace';
import { appointmentLines } from './appointmentLines';
import type { AppointmentLine } from '../../../../shared/contract';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Days worked at the site. */
export function siteCalendar(workspace: Workspace): WorkingCalendar {
  const territory = territorySchema.safeParse(currentSite(workspace).territory);
  return workingCalendar(workspace.legal.holidays, territory.success ? territory.data : 'metropole');
}

/** Appointments of the agent or of the person that overlap a slot. */
export function collisions(
  workspace: Workspace,
  slot: { person: string | null; day: string; time: string; minutes: number },
): AppointmentLine[] {
  const from = minutesOf(slot.time);
  const lines = appointmentLines(
    workspace,
    "a.day = ? AND (a.agent = ? OR a.person = ?) AND a.attendance IN ('planned', 'arrived') AND a.time IS NOT NULL ORDER BY a.time",
    [slot.day, workspace.agent.id, slot.person ?? ''],
  );
  return lines.filter(line => {
    const start = minutesOf(line.time ?? '00:00');
    return start < from + slot.minutes && from < start + (line.minutes ?? 30);
  });
}

const FIRST_MINUTE = 9 * 60;
const LAST_MINUTE = 17 * 60;
const LUNCH = { from: 12 * 60, to: 13 * 60 + 30 };
const STEP = 15;

/** The agent's first free slot of that length from a day (and an hour of that day) on, within office hours of worked days. */
export function firstFreeSlot(
  workspace: Workspace,
  from: CalendarDate,
  minutes: number,
  time = '00:00',
): { day: CalendarDate; time: string } {
  const calendar = siteCalendar(workspace);
  let day = calendar.nextWorkingDay(from);
  for (let tries = 0; tries < 60; tries++) {
    const taken = appointmentLines(
      workspace,
      "a.day = ? AND a.agent = ? AND a.attendance IN ('planned', 'arrived') AND a.time IS NOT NULL",
      [day, workspace.agent.id],
    );
    const earliest = day === from ? minutesOf(time) : 0;
    for (let at = FIRST_MINUTE; at + minutes <= LAST_MINUTE; at += STEP) {
      if (at < earliest) continue;
      if (at < LUNCH.to && at + minutes > LUNCH.from) continue;
      const free = taken.every(line => {
        const start = minutesOf(line.time ?? '00:00');
        return start >= at + minutes || at >= start + (line.minutes ?? 30);
      });
      if (free) return { day, time: `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}` };
    }
    day = calendar.addWorkingDays(day, 1, 'ouvre');
  }
  return { day, time: '09:00' };
}
