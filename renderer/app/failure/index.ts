export { FailureState } from './FailureState';
export { failureText, useFailureText, type FailureText } from './failureText';
