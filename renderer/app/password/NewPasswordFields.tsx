import { passwordVerdict } from '../../../shared/domain/password';
import { useT } from '../../i18n';
import { PasswordField } from '../../ui/PasswordField';
import { State } from '../../ui/State';
import { isReady, type NewPassword } from './newPassword';
import s from './NewPasswordFields.module.css';

export interface NewPasswordFieldsProps {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  /** The password may not contain it. */
  readonly login: string;
  /** Shows what is missing, after an attempt to go on. */
  readonly checked?: boolean;
}

/** A new password, judged as it is typed, and typed twice. */
export function NewPasswordFields({ value, onChange, login, checked = false }: NewPasswordFieldsProps) {
  const t = useT();
  const { password, confirmation } = value;
  const verdict = passwordVerdict(password, login);
  const differs = password !== confirmation && (checked || confirmation.length >= password.length) && confirmation !== '';
  return (
    <>
      <div>
        <PasswordField
          label={t('password.new')}
          name="password"
          error={checked && password === '' ? t('password.needed') : undefined}
          required
          value={password}
          onChange={next => onChange({ ...value, password: next })}
        />
        <div className={s.verdict} role="status">
          {password === '' ? (
            <span className="muted">{t('password.rule')}</span>
          ) : (
            <State tone={verdict.ok ? 'ok' : 'soon'}>{t(`password.verdict.${verdict.ok ? 'ok' : verdict.reason}`)}</State>
          )}
        </div>
      </div>
      <div>
        <PasswordField
          label={t('password.again')}
          name="confirmation"
          error={differs || (checked && password !== '' && confirmation === '') ? t('password.differs') : undefined}
          required
          value={confirmation}
          onChange={next => onChange({ ...value, confirmation: next })}
        />
        <div className={s.verdict}>{isReady(value, login) && <State tone="ok">{t('password.same')}</State>}</div>
      </div>
    </>
  );
}
