import { writeAccessReport, type AccessReportInput } from './accessReport';
import { writeAttendanceSheet, type AttendanceSheetInput } from './attendanceSheet';
import type { CaseFileOptions, WrittenCaseFile } from './caseFile';
import { writeCaseFile } from './caseFile';
import type { CaseFileInput } from './caseFile/input';
import { writeFallbackList, type FallbackListInput } from './fallbackList';
import { loadFonts } from './fonts';
import { writeIncidentReport, type IncidentReportInput } from './incidentReport';
import { writeLabels, type LabelsInput } from './labels';
import { writeLetter, type LetterInput } from './letter';
import { writeReceptionList, type ReceptionListInput } from './receptionList';
import { writeReport, type ReportInput } from './report';
import { signField, type SignedPdf, type SignFieldInput } from './signature';
import type { SummonsInput } from './summons';
import { writeSummons, writeSummonses } from './summons';
import { writeTransferSlip, type TransferSlipInput } from './transferSlip';

export type { AccessReportInput } from './accessReport';
export type { AttendanceSheetInput } from './attendanceSheet';
export type { CaseFileOptions, WrittenCaseFile } from './caseFile';
export * from './caseFile/input';
export type { FallbackListInput } from './fallbackList';
export type { IncidentReportInput } from './incidentReport';
export type { LabelFormat, LabelsInput } from './labels';
export type { LetterInput } from './letter';
export type { ReportInput } from './report';
export type { Letterhead } from './letterhead';
export type { Addressee } from './letterPage';
export type { ReceptionListInput, ReceptionVisit } from './receptionList';
export type { SummonsInput } from './summons';
export type { SlipPiece, TransferSlipInput } from './transferSlip';

export interface PaperOptions {
  /** Folder that holds `source-sans-3/` (the application's `resources/fonts`). */
  fontsDir: string;
  /** Clock, in ms since 1970; dates the metadata of the documents. */
  now?: () => number;
}

export interface Paper {
  /** Writes a summons letter (PDF), with its number of pages. */
  summons(input: SummonsInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Writes several summons letters in one file to print (PDF), with its number of pages. */
  summonses(inputs: readonly SummonsInput[]): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Writes another letter of the service (PDF), with its number of pages. */
  letter(input: LetterInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Writes addresses on sheets of labels or on envelopes (PDF), with the number of pages. */
  labels(input: LabelsInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Writes who is expected on a day, for the reception (PDF), with its number of pages. */
  receptionList(input: ReceptionListInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Assembles the file of a person (PDF) and says where each piece stands. Rejects with the signal's reason when stopped. */
  caseFile(input: CaseFileInput, options?: CaseFileOptions): Promise<WrittenCaseFile>;
  /** Writes the list that an agent keeps on paper against a breakdown (PDF), with its number of pages. */
  fallbackList(input: FallbackListInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Writes an incident report with its annex (PDF), with its number of pages. */
  incidentReport(input: IncidentReportInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /**
   * Writes a report (PDF), with its number of pages. The fields of its signatures are reserved on the last page, unless it is a draft.
   */
  report(input: ReportInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Fills a reserved field of a paper with a signature, by an update that keeps every byte before it. */
  sign(input: Omit<SignFieldInput, 'fontsDir'>): Promise<SignedPdf>;
  /** Writes the attendance sheet of a work placement (PDF), with its number of pages. */
  attendanceSheet(input: AttendanceSheetInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Writes who accessed a person's case over a period (PDF), with its number of pages. */
  accessReport(input: AccessReportInput): Promise<{ pdf: Uint8Array; pages: number }>;
  /** Writes which pieces of a case were sealed for another service (PDF), with its number of pages. */
  transferSlip(input: TransferSlipInput): Promise<{ pdf: Uint8Array; pages: number }>;
}

/** Prepares the writing of paper documents: fonts are read and parsed once, at the first document. */
export function createPaper({ fontsDir, now = Date.now }: PaperOptions): Paper {
  let fonts: ReturnType<typeof loadFonts> | null = null;
  const loaded = (): ReturnType<typeof loadFonts> => (fonts ??= loadFonts(fontsDir));
  return {
    summons: async input => writeSummons(input, await loaded(), now()),
    summonses: async inputs => writeSummonses(inputs, await loaded(), now()),
    letter: async input => writeLetter(input, await loaded(), now()),
    labels: async input => writeLabels(input, await loaded(), now()),
    receptionList: async input => writeReceptionList(input, await loaded(), now()),
    caseFile: async (input, options) => writeCaseFile(input, await loaded(), now(), options),
    fallbackList: async input => writeFallbackList(input, await loaded(), now()),
    incidentReport: async input => writeIncidentReport(input, await loaded(), now()),
    accessReport: async input => writeAccessReport(input, await loaded(), now()),
    sign: input => signField({ ...input, fontsDir }),
    report: async input => writeReport(input, await loaded(), now(), fontsDir),
    transferSlip: async input => writeTransferSlip(input, await loaded(), now()),
    attendanceSheet: async input => writeAttendanceSheet(input, await loaded(), now()),
  };
}
