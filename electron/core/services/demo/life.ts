import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import type { Id } from '../../../../shared/base/identifier';
import { appointment, caseEvent, interview, task } from '../../../../shared/domain/followUp';
import type { JournalTransaction } from '../../journal/journal';
import { confidenceTexts, taskTitles, transmissibleTexts } from './names';
import type { Setting } from './setting';

const TIMES = ['08:45', '09:30', '10:15', '10:45', '11:30', '13:45', '14:30', '15:15', '16:15', '17:00'] as const;
/** Adds what happened in a case, and what is planned. */
export function addLife(
  setting: Setting,
  transaction: JournalTransaction,
  owner: Id,
  officer: string,
  start: CalendarDate,
): void {
  const { draw, today } = setting;
  transaction.add(caseEvent, {
    person: owner,
    measure: null,
    type: 'EV_SAISINE',
    day: start,
    time: null,
    detail: null,
    author: officer,
    severity: 'info',
  });
  for (let back = 1 + draw.below(4); back > 0; back--) {
    const day = setting.workingDay(addDays(today, -28 * back + draw.below(6)));
    if (day < start || day >= today) continue;
    const seen = draw.chance(0.85);
    const held = transaction.add(appointment, {
      person: owner,
      agent: officer,
      antenna: null,
      type: 'RDV_SUIVI',
      mode: 'office',
      day,
      time: draw.pick(TIMES),
      minutes: 30,
      place: 'Bureau 12',
      title: null,
      attendance: seen ? 'complied' : draw.pick(['excused', 'absent-pending', 'absent'] as const),
      attendanceNote: null,
      arrivedAt: null,
      documentsToBring: [],
    });
    if (!seen) continue;
    transaction.add(interview, {
      person: owner,
      author: officer,
      day,
      time: '10:00',
      mode: 'office',
      title: 'Entretien de suivi',
      transmissible: draw.pick(transmissibleTexts),
      confidences: draw.chance(0.2) ? draw.pick(confidenceTexts) : null,
      signedAt: Date.parse(`${day}T17:00:00Z`),
      signedHash: null,
      corrects: null,
      appointment: held,
    });
  }
  if (draw.chance(0.9)) {
    transaction.add(appointment, {
      person: owner,
      agent: officer,
      antenna: null,
      type: 'RDV_SUIVI',
      mode: draw.pick(['office', 'office', 'office', 'phone', 'home', 'video'] as const),
      day: setting.workingDay(addDays(today, 1 + draw.below(30))),
      time: draw.pick(TIMES),
      minutes: 30,
      place: 'Bureau 12',
      title: null,
      attendance: 'planned',
      attendanceNote: null,
      arrivedAt: null,
      documentsToBring: [],
    });
  }
}

/** The day of the agent at work: appointments without overlap, and a few tasks. */
export function addDay(setting: Setting, transaction: JournalTransaction, persons: readonly Id[]): void {
  const { today, workspace } = setting;
  const day = [
    ['08:45', 'office', 'complied'],
    ['09:30', 'office', 'planned'],
    ['10:45', 'office', 'planned'],
    ['13:45', 'phone', 'planned'],
    ['14:30', 'home', 'planned'],
    ['16:15', 'office', 'planned'],
    ['17:15', 'video', 'planned'],
  ] as const;
  day.forEach(([time, mode, attendance], rank) => {
    const owner = persons[rank];
    if (owner === undefined) return;
    transaction.add(appointment, {
      person: owner,
      agent: workspace.agent.id,
      antenna: null,
      type: mode === 'home' ? 'RDV_VAD' : mode === 'phone' ? 'RDV_TEL' : mode === 'video' ? 'RDV_VISIO' : 'RDV_SUIVI',
      mode,
      day: today,
      time,
      minutes: mode === 'home' ? 75 : 30,
      place: mode === 'office' ? 'Bureau 12' : null,
      title: null,
      attendance,
      attendanceNote: null,
      arrivedAt: null,
      documentsToBring: [],
    });
  });
  taskTitles.forEach((title, rank) => {
    transaction.add(task, {
      agent: workspace.agent.id,
      person: persons[rank + 8] ?? null,
      title,
      due: rank < 3 ? setting.workingDay(addDays(today, rank)) : null,
      doneAt: rank === 4 ? workspace.now() : null,
      urgent: rank === 0,
    });
  });
}
