import type { CalendarDate } from '../../../../shared/base/calendarDate';
import { formatName } from '../../../../shared/base/frenchFormat';
import { interview } from '../../../../shared/domain/followUp';
import type { Person } from '../../../../shared/domain/person';
import { selectRecords } from '../../database/records';
import { transmissibleText, type CaseFileInput, type CaseFileInterview } from '../../paper';
import { agentNames } from '../agentNames';
import { letterheadOf } from '../documents';
import type { Workspace } from '../workspace';
import { laidOutParts } from './laidOutParts';

/** The note of an interview, without its confidences. */
export interface TransmissibleNote extends CaseFileInterview {
  readonly id: string;
  /** It corrects another note. */
  readonly corrects: boolean;
  /** Another note corrects it. */
  readonly corrected: boolean;
}

/** What of the notes of a person may be transmitted, by day. The confidences drawer is not read. */
export function transmissibleNotes(workspace: Workspace, person: string): TransmissibleNote[] {
  const nameOf = agentNames(workspace.db);
  const notes = selectRecords(workspace.db, interview, 'person = ? ORDER BY day, time, rid', [person]);
  const corrected = new Set(notes.map(note => note.corrects));
  return notes.flatMap((note): TransmissibleNote[] => {
    const paragraphs = (note.transmissible ?? '').split(/\n+/).filter(text => text.trim() !== '');
    if (note.day === null || paragraphs.length === 0) return [];
    const author = nameOf(note.author);
    return [
      {
        ...{ id: note.id, corrects: note.corrects !== null, corrected: corrected.has(note.id) },
        date: note.day as CalendarDate, // the entity's schema checked it
        author: author ? formatName(author) : '',
        signedAt: note.signedAt,
        text: transmissibleText({ drawer: 'transmissible', paragraphs }),
      },
    ];
  });
}

/** All that may be transmitted of a case, as facts: what reports quote. */
export type CaseFacts = Omit<CaseFileInput, 'pieces'> & { readonly interviews: readonly TransmissibleNote[] };

/** Gathers these facts. `longestChronology`: how many events at most, the most recent ones. */
export function caseFacts(workspace: Workspace, record: Person, longestChronology: number): CaseFacts {
  const letterhead = letterheadOf(workspace, null);
  const notice = { text: '', article: '', certainty: '' };
  const setting = { letterhead, recipient: '', notice, withheld: new Set<never>(), longestChronology };
  return { ...laidOutParts(workspace, record, setting), interviews: transmissibleNotes(workspace, record.id) };
}
