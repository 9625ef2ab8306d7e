import { absenceCalls } from './absences';
import { archiveCalls } from './archive';
import { assessmentCalls } from './assessment';
import { assignmentCalls } from './assignments';
import { caseCalls } from './case';
import { caseCopyCalls } from './caseCopy';
import { caseFileCalls } from './caseFile';
import { caseloadCalls, searchCalls, todayCalls } from './caseload';
import { workCalls } from './communityWork';
import { courtCalls } from './courts';
import { deadlineCalls } from './deadlines';
import { delegationCalls } from './delegations';
import { eventCalls } from './events';
import { fileCalls } from './files';
import { importCalls } from './imports';
import { interviewCalls } from './interviews';
import { interviewTemplateCalls } from './interviewTemplates';
import { obligationCalls } from './obligations';
import { letterCalls } from './letters';
import { paperCalls } from './paper';
import { partnerCalls } from './partners';
import { retentionCalls } from './retention';
import { referentialCalls } from './referential';
import { reportCalls } from './reports';
import { reportTemplateCalls } from './reportTemplates';
import { sessionCalls, vaultCalls } from './session';
import { signingCalls } from './signing';
import { draftCalls, settingsCalls } from './settings';
import { traceCalls } from './traces';
import { transferCalls } from './transfers';

/** Everything that the screens may ask of the core. A name absent from here cannot be called. */
export const contract = {
  ...sessionCalls,
  ...vaultCalls,
  ...caseloadCalls,
  ...todayCalls,
  ...searchCalls,
  ...caseCalls,
  ...obligationCalls,
  ...interviewCalls,
  ...absenceCalls,
  ...assignmentCalls,
  ...assessmentCalls,
  ...workCalls,
  ...eventCalls,
  ...interviewTemplateCalls,
  ...deadlineCalls,
  ...partnerCalls,
  ...courtCalls,
  ...paperCalls,
  ...letterCalls,
  ...settingsCalls,
  ...referentialCalls,
  ...fileCalls,
  ...importCalls,
  ...draftCalls,
  ...traceCalls,
  ...transferCalls,
  ...caseCopyCalls,
  ...caseFileCalls,
  ...archiveCalls,
  ...retentionCalls,
  ...reportCalls,
  ...delegationCalls,
  ...reportTemplateCalls,
  ...signingCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;

/** What travels on the port between a screen and the core. */
export type PortMessage =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly result: unknown }
  | { readonly type: 'event'; readonly event: CoreEvent };

/** What the core tells the screens unasked. */
export type CoreEvent =
  | { readonly type: 'changed'; readonly changes: readonly { readonly entity: string; readonly ids: readonly string[] }[] }
  | { readonly type: 'session' }
  | { readonly type: 'backup-failed'; readonly code: string }
  | { readonly type: 'progress'; readonly job: string; readonly done: number; readonly total: number };

export type { AddsTo, Answer, Call, CallError, CommonErrorCode, ErrorOf, InputOf, OutputOf } from './call';
export type * from './session';
export type * from './caseload';
export type * from './case';
export type * from './obligations';
export type * from './interviews';
export type * from './absences';
export type * from './assessment';
export type * from './assignments';
export type * from './communityWork';
export type * from './deadlines';
export type * from './delegations';
export type * from './events';
export type * from './interviewTemplates';
export type * from './letters';
export type * from './paper';
export type * from './partners';
export type * from './files';
export type * from './imports';
export type * from './settings';
export type * from './traces';
export type * from './referential';
export type * from './transfers';
export type * from './caseCopy';
export type * from './caseFile';
export type * from './retention';
export type * from './signing';
export type * from './reports';
export type * from './reportTemplates';
export { caseloadColumns, caseloadQuery, caseloadSorts } from './caseload';
export { assignableCases, assignableQuery } from './assignments';
export { LARGEST_FILE } from './files';
export { partnerQuery } from './partners';
export { deadlineQuery } from './deadlines';
export { traceQuery } from './traces';
