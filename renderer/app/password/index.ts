export { isLogin, loginFrom } from './login';
export { isReady, noPassword, type NewPassword } from './newPassword';
export { NewPasswordFields } from './NewPasswordFields';
export { RecoveryCode } from './RecoveryCode';
