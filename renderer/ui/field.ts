/** What every field takes. */
export interface FieldProps {
  /** Always given: a field has a name. */
  readonly label: string;
  /** Shows no label, as in a filter bar; the name stays for readers. */
  readonly hideLabel?: boolean;
  /** Help under the label. */
  readonly description?: string | undefined;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  /** Stable name inside the form: drafts find the caret by it. */
  readonly name?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
}

/** Turns our common field properties into Mantine's, leaving out those that were not given. */
export function inputProps(field: FieldProps) {
  return {
    ...(field.hideLabel ? { 'aria-label': field.label } : { label: field.label }),
    ...(field.description !== undefined && { description: field.description }),
    ...(field.error !== undefined && { error: field.error }),
    ...(field.name !== undefined && { name: field.name }),
    ...(field.placeholder !== undefined && { placeholder: field.placeholder }),
    ...(field.onBlur && { onBlur: field.onBlur }),
    ...(field.autoFocus && { 'data-autofocus': true }),
    required: field.required ?? false,
    withAsterisk: field.required ?? false,
    disabled: field.disabled ?? false,
    readOnly: field.readOnly ?? false,
    autoComplete: 'off',
  };
}
