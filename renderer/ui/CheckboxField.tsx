import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';

export interface CheckboxFieldProps {
  readonly label: ReactNode;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly checked: boolean;
  /** Neither all nor none. */
  readonly partly?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly onChange: (checked: boolean) => void;
}

/** A yes or no. */
export function CheckboxField(props: CheckboxFieldProps) {
  return (
    <Checkbox
      label={props.label}
      {...(props.description !== undefined && { description: props.description })}
      {...(props.error !== undefined && { error: props.error })}
      {...(props.name !== undefined && { name: props.name })}
      checked={props.checked}
      indeterminate={props.partly ?? false}
      disabled={props.disabled ?? false}
      onChange={event => props.onChange(event.currentTarget.checked)}
    />
  );
}
