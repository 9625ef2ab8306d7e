import { Select } from '@mantine/core';
import { inputProps, type FieldProps } from './field';
import s from './SelectField.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
  /** A second line under the label, in the list. */
  readonly note?: string;
  /** Other names by which typing finds it. */
  readonly keywords?: string;
}

/** Lower case, without accents: what typing is compared with. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

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
  const noteOf = new Map<string, string>(
    options.flatMap(one => (one.note === undefined ? [] : [[one.value, one.note] as const])),
  );
  const textOf = new Map<string, string>(options.map(one => [one.value, fold(`${one.label} ${one.keywords ?? ''}`)]));
  return (
    <Select
      {...inputProps(props)}
      {...(props.width !== undefined && { w: props.width })}
      {...(props.emptyText !== undefined && { nothingFoundMessage: props.emptyText })}
      data={options.map(({ value, label, disabled }) => ({ value, label, disabled: disabled ?? false }))}
      filter={({ options: entries, search }) =>
        entries.filter(entry => 'value' in entry && (textOf.get(entry.value) ?? '').includes(fold(search)))
      }
      {...(noteOf.size > 0 && {
        renderOption: ({ option }: { option: { value: string; label: string } }) => (
          <span>
            {option.label}
            <span className={s.note}>{noteOf.get(option.value)}</span>
          </span>
        ),
      })}
      value={props.value}
      onChange={chosen => onChange(options.find(option => option.value === chosen)?.value ?? null)}
      openOnFocus={false}
      searchable={searchable}
      clearable={clearable}
      allowDeselect={clearable}
      checkIconPosition="right"
    />
  );
}
