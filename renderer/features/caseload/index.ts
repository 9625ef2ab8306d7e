export { CaseloadScreen } from './CaseloadScreen';
export { askedViewIds, type AskedView } from './caseloadView';
