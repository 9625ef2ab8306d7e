import { Select } from '@mantine/core';
import { inputProps, type FieldProps } from './field';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  readonly options: readonly SelectOption<Value>[];
  /** Lets the reader type to narrow a long list. */
  readonly searchable?: boolean;
  /** Lets the choice be taken back to nothing. */
  readonly clearable?: boolean;
  /** Said when typing narrows the list to nothing. */
  readonly emptyText?: string;
  readonly width?: number | string;
}

/** One choice in a list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { options, onChange, searchable = false, clearable = false } = props;
  return (
    <Select
      {...inputProps(props)}
      {...(props.width !== undefined && { w: props.width })}
      {...(props.emptyText !== undefined && { nothingFoundMessage: props.emptyText })}
      data={options.map(option => ({ ...option }))}
      value={props.value}
      onChange={chosen => onChange(options.find(option => option.value === chosen)?.value ?? null)}
      searchable={searchable}
      clearable={clearable}
      allowDeselect={clearable}
      checkIconPosition="right"
    />
  );
}
