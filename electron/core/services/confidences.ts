import { document, interview, type Interview } from '../../../shared/domain/followUp';
import type { Person } from '../../../shared/domain/person';
import { findRecord } from '../database/records';
import { isMine, may, type Workspace } from './workspace';

/** True when a note holds nothing of the drawer that may be sent: then its very subject is a confidence (D.113-45 C. pénit.). */
export const isConfidencesOnly = (note: Pick<Interview, 'transmissible'>): boolean => (note.transmissible ?? '').trim() === '';

/** False for a whole record of the confidences drawer, note or paper, when the agent may not read it. */
export function mayReadRecord(workspace: Workspace, entity: string, id: string): boolean {
  if (may(workspace, 'case.read-confidences')) return true;
  if (entity === interview.name) {
    const note = findRecord(workspace.db, interview, id);
    return note !== null && !isConfidencesOnly(note);
  }
  if (entity === document.name) return findRecord(workspace.db, document, id)?.drawer === 'transmissible';
  return true;
}

/** Only those who read the confidences drawer put something in it. */
export const mayWriteNote = (workspace: Workspace, note: Pick<Interview, 'confidences'>): boolean =>
  (note.confidences ?? '').trim() === '' || may(workspace, 'case.read-confidences');

/** A restricted case is closed or reopened by those who follow it, or who assign cases. */
export const mayClose = (workspace: Workspace, record: Pick<Person, 'id' | 'restricted'>): boolean =>
  !record.restricted || isMine(workspace, record.id) || may(workspace, 'case.assign');
