import { setImmediate } from 'node:timers/promises';
import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import type { Contract, InputOf, LetterRefusal, RefusedPerson } from '../../../../shared/contract';
import { document } from '../../../../shared/domain/followUp';
import { agent } from '../../../../shared/domain/site';
import { findRecord, selectRecords } from '../../database/records';
import type { SummonsInput } from '../../paper';
import { addAppointment, appointmentLines, firstFreeSlot, siteCalendar } from '../appointments';
import { keepDocument, summonsInput, summonsTitle, type SummonsSlot } from '../documents';
import { addAccess, isMine, type Handlers, type Workspace } from '../workspace';
import { recipients, refusal, type Recipient } from './people';

type Slot = InputOf<Contract['summons.batch']>['slot'];

/** A letter to write: for an appointment that exists, or one to make. */
interface Letter {
  readonly to: Recipient;
  readonly slot: SummonsSlot;
}

const hasLetter = (workspace: Workspace, id: string): boolean =>
  selectRecords(workspace.db, document, "appointment = ? AND kind = 'summons' LIMIT 1", [id]).length > 0;

/** True when the person is already expected at that hour. */
const isBusy = (workspace: Workspace, person: string, slot: NonNullable<Slot>): boolean =>
  appointmentLines(workspace, "a.person = ? AND a.day = ? AND a.time = ? AND a.attendance IN ('planned', 'arrived')", [
    person,
    slot.day,
    slot.time,
  ]).length > 0;

/** What is said to that person, or why nothing is. */
function letterOf(workspace: Workspace, to: Recipient, slot: Slot): Letter | LetterRefusal {
  const { record, appointment: about } = to;
  if (slot !== null) {
    if (slot.spread === 'together' && isBusy(workspace, record.id, slot)) return 'busy';
    return { to, slot: { ...slot, contact: null } };
  }
  if (about === null) return 'not-listed';
  if (hasLetter(workspace, about.id)) return 'has-letter';
  if (about.time === null || about.day === null) return 'no-time';
  const by = findRecord(workspace.db, agent, about.agent);
  const contact = by === null ? null : `${by.givenNames} ${by.familyName}`;
  const { mode, day, time, place, documentsToBring } = about;
  return { to, slot: { mode, day, time, place, documentsToBring, contact } };
}

function planned(workspace: Workspace, input: { ready: readonly Recipient[]; refused: readonly RefusedPerson[] }, slot: Slot) {
  const refused: RefusedPerson[] = [...input.refused];
  const letters: Letter[] = [];
  for (const to of input.ready) {
    const one = letterOf(workspace, to, slot);
    if (typeof one === 'string') refused.push(refusal(to.record, one));
    else letters.push(one);
  }
  return { letters, refused };
}

/** Writes one letter and keeps it, with its appointment, in one act. */
async function send(
  workspace: Workspace,
  { to, slot }: Letter,
  input: { slot: Slot; purpose: string | null },
): Promise<{ document: string; letter: SummonsInput } | null> {
  const { record } = to;
  const own = isMine(workspace, record.id) || workspace.opened.has(record.id);
  const wanted = input.slot;
  const when =
    wanted?.spread === 'in-turn'
      ? firstFreeSlot(workspace, wanted.day as CalendarDate, wanted.minutes, wanted.time) // the contract checked it
      : { day: slot.day, time: slot.time };
  const said = { ...slot, ...when };
  const letter = summonsInput(workspace, record, said);
  if (!letter.ok) return null;
  const { pdf, pages } = await workspace.paper.summons(letter.value);
  const kept = workspace.journal.commit(workspace.actor, transaction => {
    const appointment =
      wanted === null
        ? (to.appointment?.id ?? null)
        : addAppointment(workspace, transaction, { ...wanted, ...when, person: record.id, title: null });
    if (!own)
      addAccess(workspace, transaction, {
        person: record.id,
        kind: 'generate',
        detail: 'summons',
        purpose: input.purpose,
        outsideCaseload: true,
      });
    return keepDocument(workspace, transaction, {
      person: record.id,
      kind: 'summons',
      title: summonsTitle(said),
      bytes: pdf,
      pages,
      appointment,
    });
  });
  return { document: kept, letter: letter.value };
}

export const batchHandlers: Handlers<'summons.batchPlan' | 'summons.batch' | 'summons.batchPrinted'> = {
  'summons.batchPlan': (workspace, { people, slot, purpose }) => {
    const who = recipients(workspace, people, purpose);
    if (!who.ok) return who;
    const { letters, refused } = planned(workspace, who.value, slot);
    return ok({ ready: letters.length, refused });
  },

  'summons.batch': async (workspace, input) => {
    const { people, slot, purpose, job } = input;
    const day = (slot?.day ?? (people.from === 'day' ? people.day : workspace.today())) as CalendarDate; // the contract checked it
    if (day < workspace.today()) return err({ code: 'letter.past-day' });
    const calendar = siteCalendar(workspace);
    if (slot !== null && !input.confirmedDayOff && !calendar.isWorkingDay(day))
      return err({ code: 'appointment.not-working-day', details: { holiday: calendar.holidayOn(day)?.label ?? null } });
    const who = recipients(workspace, people, purpose);
    if (!who.ok) return who;
    const { letters, refused } = planned(workspace, who.value, slot);
    const documents: string[] = [];
    const written: SummonsInput[] = [];
    const controller = new AbortController();
    workspace.jobs.set(job, controller);
    try {
      for (const [at, letter] of letters.entries()) {
        if (controller.signal.aborted) break; // the letters already kept stay, and are given to print
        const sent = await send(workspace, letter, input);
        if (sent === null) refused.push(refusal(letter.to.record, 'no-phone'));
        else {
          documents.push(sent.document);
          written.push(sent.letter);
        }
        workspace.emit({ type: 'progress', job, done: at + 1, total: letters.length });
        await setImmediate();
      }
      if (written.length === 0) return ok({ documents, bytes: null, pages: 0, refused });
      const { pdf, pages } = await workspace.paper.summonses(written);
      return ok({ documents, bytes: pdf, pages, refused });
    } finally {
      workspace.jobs.delete(job);
    }
  },

  'summons.batchPrinted': (workspace, { documents }) => {
    const letters = documents.map(id => findRecord(workspace.db, document, id));
    const own = letters.filter(one => one !== null && one.kind === 'summons' && one.author === workspace.agent.id);
    if (own.length < letters.length) return err({ code: 'record.not-found' });
    workspace.journal.commit(workspace.actor, transaction => {
      for (const one of own) {
        const person = one?.person ?? null;
        const outsideCaseload = person !== null && !isMine(workspace, person);
        addAccess(workspace, transaction, { person, kind: 'print', detail: 'summons', outsideCaseload });
      }
    });
    return ok(null);
  },
};
