import { TextInput } from '@mantine/core';
import { useT } from '../i18n';
import { inputProps, type FieldProps } from './field';
import { parsePhone } from './parsePhone';
import { useTypedText } from './useTypedText';

export interface PhoneFieldProps extends FieldProps {
  /** Digits only (`0600005236`, `+32…`) once understood, else the text as typed; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const show = (value: string): string => {
  const phone = parsePhone(value);
  return phone.ok ? phone.value : value;
};
const read = (text: string): string | null => {
  const phone = parsePhone(text);
  return phone.ok ? phone.value.replaceAll('\u00a0', '') : null;
};

/** A phone number, shown in pairs. */
export function PhoneField(props: PhoneFieldProps) {
  const t = useT();
  const typed = useTypedText(props.value, props.onChange, { read, show, edit: show });
  const wrong = !typed.editing && props.value !== '' && !parsePhone(props.value).ok ? t('ui.phone.unknown') : undefined;
  return (
    <TextInput
      {...inputProps({ ...props, error: wrong ?? props.error })}
      type="tel"
      value={typed.text}
      onFocus={typed.onFocus}
      onChange={event => typed.onType(event.currentTarget.value)}
      onBlur={() => {
        typed.onLeave();
        props.onBlur?.();
      }}
    />
  );
}
