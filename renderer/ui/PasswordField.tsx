import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useT } from '../i18n';
import { inputProps, type FieldProps } from './field';
import { State } from './State';
import s from './PasswordField.module.css';

export interface PasswordFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A secret, hidden while it is typed unless the user asks to see it; says when capitals are locked. Never part of a draft. */
export function PasswordField(props: PasswordFieldProps) {
  const t = useT();
  const [capsLock, setCapsLock] = useState(false);
  const [shown, setShown] = useState(false);
  const watch = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...inputProps(props)}
        {...(props.ref && { ref: props.ref })}
        classNames={{ input: s.box ?? '' }}
        spellCheck={false}
        maxLength={256}
        visible={shown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{
          'aria-label': t(shown ? 'ui.password.hide' : 'ui.password.show'),
          'aria-pressed': undefined,
          tabIndex: 0,
        }}
        value={props.value}
        onChange={event => props.onChange(event.currentTarget.value)}
        onKeyDown={watch}
        onKeyUp={watch}
        onBlur={() => {
          setCapsLock(false);
          props.onBlur?.();
        }}
      />
      <div className={s.hint} role="status">
        {capsLock && <State tone="soon">{t('ui.password.capsLock')}</State>}
      </div>
    </div>
  );
}
