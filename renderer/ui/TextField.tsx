import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { inputProps, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly type?: 'text' | 'email' | 'search';
  readonly icon?: ReactNode;
  /** At the end of the field: a key cap, a unit. */
  readonly end?: ReactNode;
  /** CSS width; the whole column by default. */
  readonly width?: number | string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <TextInput
      {...inputProps(props)}
      {...(props.ref && { ref: props.ref })}
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.width !== undefined && { w: props.width })}
      {...(props.onKeyDown && { onKeyDown: props.onKeyDown })}
      type={props.type ?? 'text'}
      leftSection={props.icon}
      rightSection={props.end}
      value={props.value}
      onChange={event => props.onChange(event.currentTarget.value)}
    />
  );
}

export interface TextAreaFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  /** Lines shown at least (3) and before it scrolls (12). */
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text; grows with what is typed. */
export function TextAreaField(props: TextAreaFieldProps) {
  return (
    <Textarea
      {...inputProps(props)}
      {...(props.ref && { ref: props.ref })}
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      autosize
      minRows={props.minRows ?? 3}
      maxRows={props.maxRows ?? 12}
      value={props.value}
      onChange={event => props.onChange(event.currentTarget.value)}
    />
  );
}
