import type { Caret } from './draftStore';

const isTextBox = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** Where the caret stands inside a form, or null when it is elsewhere. */
export function readCaret(form: HTMLElement | null): Caret | null {
  const field = document.activeElement;
  if (!form?.contains(field) || !isTextBox(field) || field.name === '') return null;
  return { field: field.name, start: field.selectionStart, end: field.selectionEnd };
}

/** Puts the caret back where it stood. Fields such as e-mail take the focus only: they have no selection. */
export function placeCaret(form: HTMLElement | null, caret: Caret): void {
  const field =
    [...(form?.querySelectorAll('[name]') ?? [])].find(element => element.getAttribute('name') === caret.field) ?? null;
  if (!isTextBox(field)) return;
  field.focus();
  if (caret.start !== null && field.selectionStart !== null) field.setSelectionRange(caret.start, caret.end ?? caret.start);
}
