export { CaseloadScreen } from './CaseloadScreen';
export { standingViewIds, type StandingView } from './caseloadView';
