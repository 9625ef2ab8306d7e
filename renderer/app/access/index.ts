export { PurposeDialog, type PurposeDialogProps } from './PurposeDialog';
export { isPurpose, PurposeField } from './PurposeField';
export { useOpenCase, type CaseAct } from './useOpenCase';
