import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, type CalendarDate } from '../../../../shared/base/calendarDate';
import { err, ok } from '../../../../shared/base/result';
import { document, type Document } from '../../../../shared/domain/followUp';
import { person } from '../../../../shared/domain/person';
import { findRecord, selectRecords } from '../../database/records';
import { outsideTypes } from '../../import';
import { agentNames } from '../agentNames';
import { addAppointment, firstFreeSlot, slotProblem } from '../appointments';
import { nextInterview } from '../assessments';
import { checkAccess, currentSite, isMine, may, recordAccess, type Handlers, type Workspace } from '../workspace';
import { writeIndexBeside } from './caseFileIndex';
import { keepDocument, readableDrawers, readDocument } from './storedDocuments';
import { summonsInput, summonsTitle, usualPlace } from './summonsLetter';

/** Papers that left a trace of their reading since the vault was unlocked. */
const readPapers = new WeakMap<Workspace, Set<string>>();

/** Whoever opens a paper leaves a trace, once since the vault was unlocked (R.113-57 C. pénit.). */
function traceReading(workspace: Workspace, { id, person: about, kind }: Document): void {
  const known = readPapers.get(workspace) ?? new Set<string>();
  readPapers.set(workspace, known);
  if (known.has(id)) return;
  known.add(id);
  recordAccess(workspace, {
    person: about,
    kind: 'read',
    detail: kind,
    outsideCaseload: about !== null && !isMine(workspace, about),
  });
}

/** A whole case file leaves the screen only with the right to export it. */
const mayTakeOut = (workspace: Workspace, record: Document): boolean =>
  record.kind !== 'case-file' || may(workspace, 'case.export');

/** Text documents are kept as they came; all others are PDF. */
const EXTENSIONS: Readonly<Record<string, string>> = { [outsideTypes.docx]: 'docx', [outsideTypes.odt]: 'odt' };
const FILE_NAMES: Readonly<Record<string, string>> = { 'case-file': 'dossier', summons: 'convocation', report: 'rapport' };
const MINUTES_OF_FIRST_MEETING = 60;
const MINUTES_OF_MEETING = 30;
/** A letter takes a few days to arrive. */
const DAYS_FOR_POST = 7;

export const documentHandlers: Handlers<
  'document.list' | 'document.bytes' | 'document.save' | 'document.printed' | 'summons.create' | 'summons.proposal' | 'job.cancel'
> = {
  'document.list': (workspace, { person: personId }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    const nameOf = agentNames(workspace.db);
    return ok(
      selectRecords(workspace.db, document, `person = ? AND ${readableDrawers(workspace)} ORDER BY created_at DESC, rid DESC`, [
        personId,
      ]).map(record => ({
        id: record.id,
        kind: record.kind,
        drawer: record.drawer,
        title: record.title,
        origin: record.origin,
        day: record.day,
        pages: record.pages,
        bytes: record.bytes,
        mediaType: record.mediaType,
        author: nameOf(record.author),
        createdAt: record.createdAt,
      })),
    );
  },

  'document.bytes': (workspace, { id }) => {
    const read = readDocument(workspace, id);
    if (!read.ok) return read;
    const { record, bytes } = read.value;
    traceReading(workspace, record);
    return ok({ bytes, mediaType: record.mediaType, title: record.title });
  },

  'document.save': async (workspace, { id }) => {
    const read = readDocument(workspace, id);
    if (!read.ok) return read;
    const { record, bytes } = read.value;
    if (!mayTakeOut(workspace, record)) return err({ code: 'rights.denied' });
    const extension = EXTENSIONS[record.mediaType] ?? 'pdf';
    const defaultName = `${FILE_NAMES[record.kind] ?? 'document'}-${record.day ?? workspace.today()}.${extension}`;
    const filters = [{ name: extension.toUpperCase(), extensions: [extension] }];
    const target = await workspace.host.chooseSavePath({ defaultName, filters });
    if (target === null) return ok({ saved: false, fileName: null });
    if (workspace.isOwnFolder(target)) return err({ code: 'file.own-folder' });
    recordAccess(workspace, {
      person: record.person,
      kind: 'export',
      detail: record.kind,
      outsideCaseload: record.person !== null && !isMine(workspace, record.person),
    });
    try {
      await writeFile(target, bytes);
      if (record.kind === 'case-file') await writeIndexBeside(workspace, record.id, target);
    } catch (error) {
      if (error instanceof Error && 'code' in error)
        return err({ code: 'file.not-writable', details: { reason: String(error.code) } });
      throw error;
    }
    return ok({ saved: true, fileName: path.basename(target) });
  },

  'document.printed': (workspace, { id }) => {
    const read = readDocument(workspace, id);
    if (!read.ok)
      return read.error.code === 'document.damaged' ? err({ code: 'record.not-found' }) : err({ code: read.error.code });
    const { record } = read.value;
    if (!mayTakeOut(workspace, record)) return err({ code: 'rights.denied' });
    recordAccess(workspace, {
      person: record.person,
      kind: 'print',
      detail: record.kind,
      outsideCaseload: record.person !== null && !isMine(workspace, record.person),
    });
    return ok(null);
  },

  'summons.proposal': (workspace, { person: personId }) => {
    const allowed = checkAccess(workspace, personId);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, personId);
    if (!record) return err({ code: 'record.not-found' });
    const met =
      workspace.db.get('SELECT 1 AS one FROM interview WHERE person = ? AND removed IS NULL LIMIT 1', [personId]) !== undefined;
    const minutes = met ? MINUTES_OF_MEETING : MINUTES_OF_FIRST_MEETING;
    const usual =
      (nextInterview(workspace, personId)?.day as CalendarDate | undefined) ?? addDays(workspace.today(), DAYS_FOR_POST); // computed from calendar dates
    const slot = firstFreeSlot(workspace, usual, minutes);
    return ok({
      ...slot,
      minutes,
      type: met ? 'RDV_SUIVI' : 'RDV_1',
      place: usualPlace(workspace, record, 'office'),
      documentsToBring: currentSite(workspace).documentsToBring,
    });
  },

  'summons.create': async (workspace, input) => {
    const allowed = checkAccess(workspace, input.person);
    if (!allowed.ok) return allowed;
    const record = findRecord(workspace.db, person, input.person);
    if (!record) return err({ code: 'record.not-found' });
    const problem = slotProblem(workspace, input);
    if (problem) return err(problem);
    const letter = summonsInput(workspace, record, { ...input, contact: null });
    if (!letter.ok) return letter;
    const { pdf, pages } = await workspace.paper.summons(letter.value);
    const made = workspace.journal.commit(workspace.actor, transaction => {
      const appointment = addAppointment(workspace, transaction, { ...input, title: null });
      const kept = keepDocument(workspace, transaction, {
        person: input.person,
        kind: 'summons',
        title: summonsTitle(input),
        bytes: pdf,
        pages,
        appointment,
      });
      return { appointment, document: kept };
    });
    return ok(made);
  },

  'job.cancel': (workspace, { job }) => {
    workspace.jobs.get(job)?.abort(new Error('cancelled'));
    return ok(null);
  },
};

export { letterTextsSchema, type LetterTexts } from './letterTexts';
export { letterheadOf, receivingAntenna } from './letterhead';
export { referenceNumber, signatoryOf } from './paperWords';
export { addressLines, summonsInput, summonsTitle, usualPlace, type SummonsSlot } from './summonsLetter';
export { keepDocument, keptBytes, readableDrawers, readDocument } from './storedDocuments';
