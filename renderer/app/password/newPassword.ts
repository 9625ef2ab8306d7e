import { passwordVerdict } from '../../../shared/domain/password';

/** A new password as it stands in a form. It lives in the form only: never in a draft, a log or an address. */
export interface NewPassword {
  readonly password: string;
  readonly confirmation: string;
}

export const noPassword: NewPassword = { password: '', confirmation: '' };

/** True when the password may be sent for that login. */
export const isReady = ({ password, confirmation }: NewPassword, login: string): boolean =>
  passwordVerdict(password, login).ok && password === confirmation;
