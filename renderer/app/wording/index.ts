export { articleNumber, articleText } from './article';
export { CertaintyMark } from './CertaintyMark';
export { useInstantText } from './instant';
export { useLegal } from './legal';
export { actName, agentText, inLanguage, measureAcronym, measureName, obligationName, phoneText } from './names';
export { attendanceTones, deadlineTones, obligationTones } from './tones';
