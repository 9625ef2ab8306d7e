export { articleNumber, articleText } from './article';
export { byteSize } from './byteSize';
export { CertaintyMark } from './CertaintyMark';
export { useInstantText, useLocalInstantText } from './instant';
export { useLegal } from './legal';
export { actName, agentText, inLanguage, measureAcronym, measureName, obligationName, phoneText } from './names';
export { useTerritories } from './territory';
export { attendanceTones, deadlineTones, obligationTones } from './tones';
