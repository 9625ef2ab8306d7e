import { TextInput } from '@mantine/core';
import { useT } from '../i18n';
import { inputProps, type FieldProps } from './field';
import { parseTime } from './parseTime';
import { useTypedText } from './useTypedText';

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM` once understood, else the text as typed; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const read = (text: string): string | null => {
  const time = parseTime(text);
  return time.ok ? time.value : null;
};
const same = (value: string): string => value;

/** A time of the day, typed: 9:30, 9h30, 0930. */
export function TimeField(props: TimeFieldProps) {
  const t = useT();
  const typed = useTypedText(props.value, props.onChange, { read, show: same, edit: same });
  const wrong = !typed.editing && props.value !== '' && !parseTime(props.value).ok ? t('ui.time.unknown') : undefined;
  return (
    <TextInput
      {...inputProps({ ...props, error: wrong ?? props.error })}
      w={96}
      inputMode="numeric"
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
