export { PurposeDialog, type PurposeDialogProps } from './PurposeDialog';
export { useOpenCase, type CaseAct } from './useOpenCase';
