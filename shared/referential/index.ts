export type { AbsencePathRules } from './absencePath';
export type { AppointmentState, AppointmentType } from './appointmentType';
export type { Catalogue, DatedCatalogue } from './catalogue';
export { certaintyCodes, certaintyCodeSchema, weakestCertainty, type Certainty, type CertaintyLevel } from './certainty';
export type { CommunityWorkRules } from './communityWork';
export {
  dispositions,
  intensityCodes,
  measureFacts,
  type DeadlineRule,
  type DeadlineRuleFile,
  type Disposition,
  type EndConvention,
  type Intensities,
  type Intensity,
  type MeasureFact,
  type MeetingAct,
  type ObligationChecks,
  type RuleCondition,
} from './deadlineRule';
export { loadDeadlineRules } from './deadlineRuleFile';
export type { Delay, DelayUnit } from './delay';
export type { EventType, FollowUp, FollowUpPlace } from './eventType';
export { loadHolidays, type Holiday, type HolidayFile } from './holidayFile';
export { templateText, type InterviewTemplateModel } from './interviewTemplate';
export { loadLegalData, type LegalData, type LegalFiles } from './legalData';
export { measureDecisionKinds, measureDecisionRule, type MeasureDecisionKind, type MeasureDecisionRule } from './measureDecision';
export type { MeasureType } from './measureType';
export { citationsAt, type Citation, type ObligationType } from './obligationType';
export type { ReferentialInvalid } from './reading';
export { loadReferential, type CitedObligation, type Obligations, type Referential } from './referential';
export type { ReportType } from './reportType';
export type { NeedDomain } from './needDomain';
export type { PartnerKind, Role, Speciality } from './role';
export type { TransferReason, TransferRules } from './transfer';
export { legalDifferences, type FieldDifference, type LegalDifference } from './differences';
export { compareVersions } from './version';
export { dayKinds, measureCategories, measurePhases, type DayKind, type MeasureCategory, type MeasurePhase } from './vocabulary';
export { workloadParts, type WorkloadRules } from './workload';
