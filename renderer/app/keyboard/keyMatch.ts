/** True where letters are text: fields, editors, lists that search as one types. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [role=listbox], [role=menu] *'))
  );
}

/** The second letter of a `G J` sequence, in lower case, or null for other shortcuts. */
export function goKey(keys: string): string | null {
  return /^G (\w)$/.exec(keys)?.[1]?.toLowerCase() ?? null;
}

/** True when an event is the chord `Ctrl K`, `Alt C` or the single key `?`. */
export function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split(' ');
  const key = parts.at(-1) ?? '';
  const letter = /^[A-Z]$/.test(key);
  return (
    (event.key.toLowerCase() === key.toLowerCase() || (letter && event.code === `Key${key}`)) &&
    event.ctrlKey === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    !event.metaKey
  );
}
