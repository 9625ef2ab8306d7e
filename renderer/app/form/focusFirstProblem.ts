/** Moves the focus to the first field that is wrong. */
export function focusFirstProblem(form: HTMLElement | null, problems: Readonly<Record<string, unknown>>): void {
  const [first] = Object.keys(problems);
  if (first === undefined) return;
  const named = form?.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`);
  // a select keeps its value in a hidden field beside the one that takes the focus
  const target =
    named?.getAttribute('type') === 'hidden'
      ? named.parentElement?.querySelector<HTMLElement>('input:not([type=hidden])')
      : named;
  target?.focus();
}
