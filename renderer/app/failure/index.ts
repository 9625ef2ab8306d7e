export { AlertNotice, FailureNotice } from './FailureNotice';
export { FailureState } from './FailureState';
export { failureText, useFailureText, type ErrorCode, type FailureText } from './failureText';
