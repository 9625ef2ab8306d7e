import { useLayoutEffect, useRef, useState, type FocusEvent, type MouseEvent } from 'react';

export interface TypedText {
  /** What stands in the field now. */
  readonly text: string;
  readonly editing: boolean;
  /** What the input needs: on the first focus its whole text is selected, so that typing replaces it. */
  readonly onFocus: (event: FocusEvent<HTMLInputElement>) => void;
  readonly onMouseDown: (event: MouseEvent<HTMLInputElement>) => void;
  readonly onMouseUp: (event: MouseEvent<HTMLInputElement>) => void;
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
  const toSelect = useRef<HTMLInputElement | null>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    // the tidy form has just made way for the other, which leaves the caret at the end
    toSelect.current?.select();
    toSelect.current = null;
  });
  const changedOutside = typed !== null && value !== lastSent.current;
  const editing = typed !== null && !changedOutside;
  return {
    text: editing ? typed : changedOutside ? forms.edit(value) : forms.show(value),
    editing,
    onFocus: event => {
      lastSent.current = value;
      const edited = forms.edit(value);
      // a text that stays as it is keeps the selection that the focus, or a draft brought back, gives it
      if (edited !== event.currentTarget.value) toSelect.current = event.currentTarget;
      setTyped(edited);
    },
    onMouseDown: event => {
      pressed.current = document.activeElement !== event.currentTarget;
    },
    onMouseUp: event => {
      const input = event.currentTarget;
      if (pressed.current && input.selectionStart === input.selectionEnd) input.select();
      pressed.current = false;
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
