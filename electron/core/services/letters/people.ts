import { ok, err, type Result } from '../../../../shared/base/result';
import type { LetterPeople, LetterRefusal, RefusedPerson } from '../../../../shared/contract';
import { appointment, type Appointment } from '../../../../shared/domain/followUp';
import { person, type Person } from '../../../../shared/domain/person';
import { findRecord, selectRecords } from '../../database/records';
import { caseLines } from '../caseload';
import { addressLines } from '../documents';
import { isMine, type Workspace } from '../workspace';

/** Longest batch: beyond it the list has to be cut. */
export const MOST_LETTERS = 200;
/** Lines of a list of cases that are read to find the chosen ones. */
const MOST_LINES = 5000;

/** Someone to write to, with the appointment that the letter is about when it exists already. */
export interface Recipient {
  readonly record: Person;
  readonly appointment: Appointment | null;
}
export interface Recipients {
  readonly ready: readonly Recipient[];
  readonly refused: readonly RefusedPerson[];
}

interface Found {
  readonly id: string;
  readonly appointment: Appointment | null;
}

function found(workspace: Workspace, people: LetterPeople): Found[] {
  if (people.from === 'day') {
    const whose =
      people.scope === 'mine'
        ? 'agent = ?'
        : 'coalesce(antenna, (SELECT g.antenna FROM agent g WHERE g.id = appointment.agent)) = ?';
    const of = people.scope === 'mine' ? workspace.agent.id : (workspace.agent.antenna?.id ?? '');
    return selectRecords(
      workspace.db,
      appointment,
      `day = ? AND ${whose} AND person IS NOT NULL AND attendance IN ('planned', 'arrived') ORDER BY time, rid`,
      [people.day, of],
    ).flatMap(one => (one.person === null ? [] : [{ id: one.person, appointment: one }]));
  }
  const { query, selection } = people;
  const listed = new Set(selection.ids);
  return caseLines(workspace, query, 0, MOST_LINES)
    .filter(line => selection.all !== listed.has(line.person))
    .map(line => ({ id: line.person, appointment: null }));
}

/**
 * Those to whom a batch writes, and those to whom it does not, with the reason. A case that the agent does not follow asks a purpose; a
 * restricted one is always left out (R.113-53 C. pénit.).
 */
export function recipients(
  workspace: Workspace,
  people: LetterPeople,
  purpose: string | null,
): Result<Recipients, { code: 'letter.too-many'; details: { total: number; limit: number } }> {
  const all = found(workspace, people);
  if (all.length > MOST_LETTERS) return err({ code: 'letter.too-many', details: { total: all.length, limit: MOST_LETTERS } });
  const ready: Recipient[] = [];
  const refused: RefusedPerson[] = [];
  for (const { id, appointment: about } of all) {
    const record = findRecord(workspace.db, person, id);
    if (!record) continue;
    const reason = refusalOf(workspace, record, purpose);
    if (reason === null) ready.push({ record, appointment: about });
    else refused.push(refusal(record, reason));
  }
  return ok({ ready, refused });
}

/** What stands for a person left out. */
export const refusal = (record: Person, reason: LetterRefusal): RefusedPerson => ({
  person: record.id,
  familyName: record.familyName,
  givenNames: record.givenNames,
  reason,
});

function refusalOf(workspace: Workspace, record: Person, purpose: string | null): LetterRefusal | null {
  const known = isMine(workspace, record.id) || workspace.opened.has(record.id);
  if (!known && record.restricted) return 'restricted';
  if (!known && purpose === null) return 'outside';
  if (record.closedOn !== null) return 'closed';
  return addressLines(record).length === 0 ? 'no-address' : null;
}
