import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../../shared/base/canonicalJson';
import { err, ok, required } from '../../../../shared/base/result';
import type { InterviewLine } from '../../../../shared/contract';
import { appointment, interview, type Interview } from '../../../../shared/domain/followUp';
import { findRecord, selectRecords } from '../../database/records';
import { agentNames } from '../agentNames';
import { isConfidencesOnly, mayWriteNote } from '../confidences';
import { checkAccess, may, type Handlers, type Workspace } from '../workspace';

/** Notes of a person, the most recent first. Confidences are left out for callers who may not read them (D.113-45 C. pénit.). */
export function interviewLines(workspace: Workspace, personId: string): InterviewLine[] {
  const nameOf = agentNames(workspace.db);
  const mayRead = may(workspace, 'case.read-confidences');
  const notes = selectRecords(workspace.db, interview, 'person = ? ORDER BY day DESC, time DESC, rid DESC', [personId]);
  const conflicting = new Set(
    workspace.db
      .all<{ id: string }>("SELECT id FROM interview WHERE person = ? AND conflicts <> ''", [personId])
      .map(row => row.id),
  );
  const correctionOf = new Map(notes.flatMap(note => (note.corrects === null ? [] : [[note.corrects, note.id] as const])));
  return notes.map(note => ({
    id: note.id,
    day: note.day,
    time: note.time,
    mode: note.mode,
    title: mayRead || !isConfidencesOnly(note) ? note.title : null,
    author: nameOf(note.author) ?? { id: note.author, familyName: '', givenNames: '' },
    transmissible: note.transmissible,
    confidences: mayRead ? note.confidences : null,
    confidencesHidden: !mayRead && note.confidences !== null,
    signedAt: note.signedAt,
    corrects: note.corrects,
    correctedBy: correctionOf.get(note.id) ?? null,
    own: note.author === workspace.agent.id,
    conflict: conflicting.has(note.id),
  }));
}

/** What the author signs: the note as it stands. */
const digest = (note: Interview): string =>
  createHash('sha256')
    .update('jalon/interview/1\0')
    .update(canonicalJson([note.person, note.author, note.day, note.time, note.title, note.transmissible, note.confidences]))
    .digest('base64url');

const empty = (note: { transmissible: string | null; confidences: string | null }): boolean =>
  (note.transmissible ?? '').trim() === '' && (note.confidences ?? '').trim() === '';

export const interviewHandlers: Handlers<'interview.list' | 'interview.save' | 'interview.sign'> = {
  'interview.list': (workspace, { person }) => {
    const allowed = checkAccess(workspace, person);
    return allowed.ok ? ok(interviewLines(workspace, person)) : allowed;
  },

  'interview.save': (workspace, { id, ...values }) => {
    const allowed = checkAccess(workspace, values.person);
    if (!allowed.ok) return allowed;
    if (empty(values)) return err({ code: 'interview.empty' });
    const { corrects, appointment: held } = values;
    const strange =
      (corrects !== null && findRecord(workspace.db, interview, corrects)?.person !== values.person) ||
      (held !== null && findRecord(workspace.db, appointment, held)?.person !== values.person);
    if (strange) return err({ code: 'record.not-found' });
    if (id === null) {
      if (!mayWriteNote(workspace, values)) return err({ code: 'rights.denied' });
      const created = workspace.journal.commit(workspace.actor, transaction =>
        transaction.add(interview, { ...values, author: workspace.agent.id, signedAt: null, signedHash: null }),
      );
      return ok({ id: created });
    }
    const note = findRecord(workspace.db, interview, id);
    if (note?.person !== values.person) return err({ code: 'record.not-found' });
    if (note.signedAt !== null) return err({ code: 'interview.signed' });
    if (note.author !== workspace.agent.id) return err({ code: 'interview.not-author' });
    const { person: _person, ...fields } = values;
    // an author who may no longer read confidences gets none in the form: what comes back empty is not their doing
    if (!may(workspace, 'case.read-confidences')) fields.confidences = note.confidences;
    const changed = Object.fromEntries(
      Object.entries(fields).filter(([name, value]) => note[name as keyof typeof fields] !== value),
    );
    workspace.journal.commit(workspace.actor, transaction => transaction.set(interview, id, changed));
    return ok({ id });
  },

  'interview.sign': (workspace, { id }) => {
    const note = findRecord(workspace.db, interview, id);
    if (!note) return err({ code: 'record.not-found' });
    const allowed = checkAccess(workspace, note.person);
    if (!allowed.ok) return allowed;
    if (note.author !== workspace.agent.id) return err({ code: 'interview.not-author' });
    if (note.signedAt !== null) return err({ code: 'interview.signed' });
    if (empty(note)) return err({ code: 'interview.empty' });
    // the operation itself carries the author's signature; the digest ties it to these very texts
    workspace.journal.commit(workspace.actor, transaction =>
      transaction.set(interview, id, { signedAt: workspace.now(), signedHash: digest(required(note, 'the note')) }),
    );
    return ok(null);
  },
};
