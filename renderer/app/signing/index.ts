export { SigningDialog, type SigningDialogProps } from './SigningDialog';
