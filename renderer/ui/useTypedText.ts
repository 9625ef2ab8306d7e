import { useRef, useState } from 'react';

export interface TypedText {
  /** What stands in the field now. */
  readonly text: string;
  readonly editing: boolean;
  readonly onFocus: () => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

/**
 * A field whose value has a form for storing and one for reading, such as a date: it shows what was typed while
 * it is being typed, and the tidy form elsewhere. `value` is the stored form when `read` understands the text, else the text
 * itself, so that nothing typed is ever dropped.
 */
export function useTypedText(
  value: string,
  onChange: (value: string) => void,
  forms: {
    readonly read: (text: string) => string | null;
    readonly show: (value: string) => string;
    readonly edit: (value: string) => string;
  },
): TypedText {
  const [typed, setTyped] = useState<string | null>(null);
  const lastSent = useRef(value);
  const changedOutside = typed !== null && value !== lastSent.current;
  const editing = typed !== null && !changedOutside;
  return {
    text: editing ? typed : changedOutside ? forms.edit(value) : forms.show(value),
    editing,
    onFocus: () => {
      lastSent.current = value;
      setTyped(forms.edit(value));
    },
    onType: text => {
      const next = forms.read(text) ?? text;
      lastSent.current = next;
      setTyped(text);
      onChange(next);
    },
    onLeave: () => setTyped(null),
  };
}
