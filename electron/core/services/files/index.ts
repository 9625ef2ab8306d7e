import { newId } from '../../../../shared/base/identifier';
import { err, ok, type Result } from '../../../../shared/base/result';
import { guessFile } from '../../../../shared/domain/fileName';
import { document, type Document } from '../../../../shared/domain/followUp';
import { receivedFile } from '../../../../shared/domain/receivedFile';
import { findRecord, selectRecords } from '../../database/records';
import type { FileRefusal, InspectedFile } from '../../import';
import { readDocument } from '../documents';
import { checkAccess, may, type Handlers, type Workspace } from '../workspace';
import { duplicateOf, keepContent, ownFile } from './keptFiles';
import { Staged } from './staged';

const staged = new WeakMap<Workspace, Staged>();
const stagedOf = (workspace: Workspace): Staged => {
  const known = staged.get(workspace) ?? new Staged();
  staged.set(workspace, known);
  return known;
};

const refused = (refusal: FileRefusal) => err({ code: `file.${refusal}` as const });

/** Only those who read the confidences drawer put something in it. */
const mayFile = (workspace: Workspace, drawer: Document['drawer']): boolean =>
  drawer === 'transmissible' || may(workspace, 'case.read-confidences');

/** A file from outside that the caller may read and change. */
function changeable(
  workspace: Workspace,
  id: string,
): Result<Document, { code: 'record.not-found' | 'rights.denied' | 'access.purpose-needed' | 'file.made-here' }> {
  const record = findRecord(workspace.db, document, id);
  if (!record || record.person === null) return err({ code: 'record.not-found' });
  const allowed = checkAccess(workspace, record.person);
  if (!allowed.ok) return err({ code: allowed.error.code });
  if (!mayFile(workspace, record.drawer)) return err({ code: 'rights.denied' });
  return ownFile(workspace, id) === null ? err({ code: 'file.made-here' }) : ok(record);
}

export const fileHandlers: Handlers<
  'file.inspect' | 'file.keep' | 'file.arrange' | 'file.correct' | 'file.remove' | 'file.text'
> = {
  'file.inspect': async (workspace, { person, name, bytes }) => {
    const allowed = checkAccess(workspace, person);
    if (!allowed.ok) return allowed;
    const answer = await workspace.host.readOutside({ kind: 'inspect', bytes });
    if (!answer.ok) return refused(answer.refusal);
    const file = answer.value as InspectedFile; // what an inspection gives
    const guess = guessFile(name, workspace.today());
    const token = newId(workspace.now(), workspace.randomBytes);
    const fileName = name.replace(/^.*[\\/]/, '').slice(0, 200) || guess.title;
    stagedOf(workspace).add(token, { person, fileName, original: bytes, file });
    return ok({
      token,
      fileName,
      type: file.type,
      pages: file.pages,
      bytes: bytes.length,
      title: guess.title,
      kind: guess.kind,
      drawer: mayFile(workspace, guess.drawer) ? guess.drawer : 'transmissible',
      day: guess.day,
      removed: [...file.removed],
      duplicate: duplicateOf(workspace, person, bytes, file.pdf ?? bytes),
    });
  },

  'file.keep': (workspace, { person, token, ...filed }) => {
    const allowed = checkAccess(workspace, person);
    if (!allowed.ok) return allowed;
    if (!mayFile(workspace, filed.drawer)) return err({ code: 'rights.denied' });
    const waiting = stagedOf(workspace).get(token);
    if (waiting?.person !== person) return err({ code: 'file.expired' });
    const { file, original, fileName } = waiting;
    const kept = file.pdf ?? original;
    const isImage = file.type.startsWith('image/');
    const made = workspace.journal.commit(workspace.actor, transaction => {
      const hash = keepContent(workspace, kept);
      const id = transaction.add(document, {
        ...filed,
        person,
        origin: isImage || filed.kind === 'scan' ? 'scan' : 'received',
        pages: file.pages,
        bytes: kept.length,
        mediaType: file.pdf === null ? file.type : 'application/pdf',
        hash,
        author: workspace.agent.id,
        appointment: null,
        createdAt: workspace.now(),
      });
      transaction.add(receivedFile, {
        person,
        document: id,
        fileName,
        // the picture as it came stays beside its PDF form; a PDF that held something active does not
        originalType: isImage ? file.type : null,
        originalHash: isImage ? keepContent(workspace, original) : null,
        takenOut: [...file.removed],
        sources: [],
        text: file.text === '' ? null : file.text,
        author: workspace.agent.id,
      });
      return id;
    });
    stagedOf(workspace).drop(token);
    return ok({ document: made });
  },

  'file.arrange': async (workspace, { person, pages, ...filed }) => {
    const allowed = checkAccess(workspace, person);
    if (!allowed.ok) return allowed;
    if (!mayFile(workspace, filed.drawer)) return err({ code: 'rights.denied' });
    const names = [...new Set(pages.map(one => one.document))];
    const sources: { record: Document; bytes: Uint8Array }[] = [];
    for (const id of names) {
      const read = readDocument(workspace, id);
      if (!read.ok) return read;
      if (read.value.record.person !== person) return err({ code: 'record.not-found' });
      if (read.value.record.mediaType !== 'application/pdf') return err({ code: 'file.not-pdf' });
      sources.push(read.value);
    }
    const answer = await workspace.host.readOutside({
      kind: 'arrange',
      pages: {
        sources: sources.map(one => one.bytes),
        pages: pages.map(one => ({ source: names.indexOf(one.document), page: one.page, turn: one.turn })),
      },
    });
    if (!answer.ok) return refused(answer.refusal);
    const { pdf } = answer.value;
    if (pdf === null) return refused('damaged');
    // nothing leaves the drawer of confidences by being copied out of it
    const secret = sources.some(one => one.record.drawer === 'confidences');
    const still = checkAccess(workspace, person);
    if (!still.ok) return still;
    const texts = names.map(id => ownFile(workspace, id)?.text ?? '').filter(text => text !== '');
    const made = workspace.journal.commit(workspace.actor, transaction => {
      const id = transaction.add(document, {
        ...filed,
        drawer: secret ? 'confidences' : filed.drawer,
        person,
        origin: 'received',
        pages: pages.length,
        bytes: pdf.length,
        mediaType: 'application/pdf',
        hash: keepContent(workspace, pdf),
        author: workspace.agent.id,
        appointment: null,
        createdAt: workspace.now(),
      });
      transaction.add(receivedFile, {
        person,
        document: id,
        fileName: filed.title,
        originalType: null,
        originalHash: null,
        takenOut: [],
        sources: names,
        text: texts.length === 0 ? null : texts.join('\n').slice(0, 200_000),
        author: workspace.agent.id,
      });
      return id;
    });
    return ok({ document: made });
  },

  'file.correct': (workspace, { id, ...filed }) => {
    const found = changeable(workspace, id);
    if (!found.ok) return found;
    if (!mayFile(workspace, filed.drawer)) return err({ code: 'rights.denied' });
    workspace.journal.commit(workspace.actor, transaction => transaction.set(document, id, filed));
    return ok(null);
  },

  'file.remove': (workspace, { id, reason }) => {
    const found = changeable(workspace, id);
    if (!found.ok) return found;
    workspace.journal.commit(workspace.actor, transaction => {
      transaction.remove(document, id, reason);
      for (const one of selectRecords(workspace.db, receivedFile, 'document = ?', [id]))
        transaction.remove(receivedFile, one.id, reason);
    });
    return ok(null);
  },

  'file.text': (workspace, { id }) => {
    const read = readDocument(workspace, id);
    if (!read.ok) return err({ code: read.error.code === 'document.damaged' ? 'record.not-found' : read.error.code });
    const own = ownFile(workspace, id);
    if (own === null) return err({ code: 'record.not-found' });
    return ok({ text: own.text ?? '', fileName: own.fileName, removed: own.takenOut });
  },
};
