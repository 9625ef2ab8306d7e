import { Autocomplete } from '@mantine/core';
import { inputProps, type FieldProps } from './field';

export interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is proposed while typing; any other text may be typed as well. */
  readonly suggestions: readonly string[];
  readonly maxLength?: number;
}

/** Lower case, without accents: what typing is compared with. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const MOST = 12;

/** One line of text, with values that are often meant. */
export function SuggestField(props: SuggestFieldProps) {
  const { suggestions, value, onChange, maxLength } = props;
  return (
    <Autocomplete
      {...inputProps(props)}
      {...(maxLength !== undefined && { maxLength })}
      data={[...new Set(suggestions)]}
      limit={MOST}
      filter={({ options, search }) =>
        options.filter(one => 'value' in one && fold(one.label).includes(fold(search)) && one.value !== search)
      }
      value={value}
      onChange={onChange}
      openOnFocus={false}
    />
  );
}
