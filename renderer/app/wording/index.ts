export { articleNumber, articleText } from './article';
export { authorisationText, authorisationTones } from './authorisation';
export { byteSize } from './byteSize';
export { CertaintyMark } from './CertaintyMark';
export { confidencesCitation, shiftCitation } from './citations';
export { courtAcronym, magistrateFunction } from './court';
export { decisionName, type NamedDecision } from './decision';
export { hoursText, readHours } from './hours';
export { useInstantText, useLocalInstantText } from './instant';
export { prepareLegal, useLegal } from './legal';
export {
  actName,
  agentText,
  apart,
  inLanguage,
  measureAcronym,
  measureName,
  obligationName,
  personText,
  phoneText,
} from './names';
export { useCourts, type CourtNames } from './useCourts';
export { useTerritories } from './territory';
export { attendanceTones, deadlineTones, obligationTones, referralTones } from './tones';
