import { formatDate } from '../../../../shared/base/frenchFormat';
import type { CaseFilePieceLine } from '../../../../shared/contract';
import type { CaseFilePart } from '../../../../shared/domain/caseFile';
import { document, type Document, type DocumentKind } from '../../../../shared/domain/followUp';
import { incidentReport } from '../../../../shared/domain/incidentReport';
import { selectRecords } from '../../database/records';
import type { LaidOutPart } from '../../paper';
import { isSigned } from '../../paper/caseFile/signedOriginals';
import { keptBytes } from '../documents';
import { signedReportPapers } from '../signedReportPapers';
import type { Workspace } from '../workspace';
import type { RecipientForm } from './caseFileForm';
import { transmissibleNotes, type TransmissibleNote } from './notes';

/** A piece that may go into a file, with what it is made from. */
export type OfferedPiece = CaseFilePieceLine &
  (
    | { readonly source: 'case'; readonly part: LaidOutPart }
    | { readonly source: 'interview'; readonly note: TransmissibleNote }
    | { readonly source: 'paper'; readonly paper: Document }
  );

/** What a paper of the case is in a file. A case file made before never goes into another. */
const PART_OF_KIND: Readonly<Record<DocumentKind, CaseFilePart | null>> = {
  report: 'report',
  summons: 'letter',
  letter: 'letter',
  scan: 'scan',
  received: 'scan',
  proof: 'scan',
  other: 'scan',
  'case-file': null,
};

/** The pieces that a file for that recipient may hold, in the order of the resources, then of their days. Confidences are not read. */
export function offeredPieces(workspace: Workspace, person: string, form: RecipientForm): OfferedPiece[] {
  const notes = interviewPieces(workspace, person);
  const papers = paperPieces(workspace, person);
  return form.pieces.flatMap(({ part, included }): OfferedPiece[] => {
    if (part === 'interview') return notes.map(one => ({ ...one, included }));
    if (part === 'report' || part === 'letter' || part === 'scan')
      return papers.filter(one => one.part === part).map(one => ({ ...one, included }));
    return [{ key: part, part, source: 'case', title: null, day: null, pages: null, included, mask: null, signed: false }];
  });
}

const interviewPieces = (workspace: Workspace, person: string): OfferedPiece[] =>
  transmissibleNotes(workspace, person).map(note => ({
    ...{ key: `interview:${note.id}`, part: 'interview', source: 'interview', included: true, mask: 'passages', signed: false },
    ...{ title: titleOfNote(note), day: note.date, pages: null, note },
  }));

const titleOfNote = ({ date, corrected, corrects }: TransmissibleNote): string =>
  `Entretien du ${formatDate(date)}${corrected ? ' (corrigé depuis)' : corrects ? ' (correction)' : ''}`;

function paperPieces(workspace: Workspace, person: string): OfferedPiece[] {
  const kept = selectRecords(workspace.db, document, "person = ? AND drawer = 'transmissible' ORDER BY day, rid", [person]);
  const standing = standingReports(workspace, person);
  return kept.flatMap((paper): OfferedPiece[] => {
    const part = PART_OF_KIND[paper.kind];
    if (part === null) return [];
    if (paper.kind === 'report' && paper.origin === 'generated' && !standing.has(paper.id)) return [];
    const pdf = paper.mediaType === 'application/pdf';
    const bytes = pdf && paper.kind === 'report' ? keptBytes(workspace, paper.hash) : null;
    const signed = bytes !== null && isSigned(bytes);
    return [
      {
        ...{ key: `paper:${paper.id}`, part, source: 'paper', included: true, signed, paper },
        ...{ title: paper.title, day: paper.day, pages: paper.pages, mask: pdf && paper.pages !== 1 ? 'pages' : null },
      },
    ];
  });
}

/** Papers of the service's own reports that count: signed and not replaced, or of an incident and sent. A report from outside is always one. */
const standingReports = (workspace: Workspace, person: string): ReadonlySet<string> =>
  new Set([
    ...signedReportPapers(workspace, person).map(one => one.document),
    ...selectRecords(workspace.db, incidentReport, 'person = ? AND sent_on IS NOT NULL', [person]).flatMap(
      one => one.document ?? [],
    ),
  ]);
