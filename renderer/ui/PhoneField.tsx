import { TextInput } from '@mantine/core';
import { formatPhone, parsePhone } from '../../shared/base/phone';
import type { Territory } from '../../shared/base/territory';
import { useT } from '../i18n';
import { inputProps, type FieldProps } from './field';
import { useTypedText } from './useTypedText';

export interface PhoneFieldProps extends FieldProps {
  /** E.164 (`+33600005236`) once understood, else the text as typed (a draft loses nothing); empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Where short local numbers are dialled from; mainland France by default. */
  readonly territory?: Territory;
}

const show = (value: string): string => formatPhone(value).replaceAll(' ', '\u00a0');

/** A phone number, shown in pairs. */
export function PhoneField({ territory = 'metropole', ...props }: PhoneFieldProps) {
  const t = useT();
  const read = (text: string): string | null => {
    const phone = parsePhone(text, territory);
    return phone.ok ? phone.value.e164 : null;
  };
  const typed = useTypedText(props.value, props.onChange, { read, show, edit: show });
  const wrong = !typed.editing && props.value !== '' && read(props.value) === null ? t('ui.phone.unknown') : undefined;
  return (
    <TextInput
      {...inputProps({ ...props, error: wrong ?? props.error })}
      type="tel"
      value={typed.text}
      onFocus={typed.onFocus}
      onMouseDown={typed.onMouseDown}
      onMouseUp={typed.onMouseUp}
      onChange={event => typed.onType(event.currentTarget.value)}
      onBlur={() => {
        typed.onLeave();
        props.onBlur?.();
      }}
    />
  );
}
