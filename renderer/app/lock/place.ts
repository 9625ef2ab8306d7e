/** Where the user was: the element that had the focus, and the caret or the selection. */
export interface Place {
  readonly element: HTMLElement;
  readonly caret: { readonly start: number; readonly end: number } | null;
  readonly range: Range | null;
}

const isTextBox = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** Notes where the user is now, or null when nothing has the focus. */
export function readPlace(): Place | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const start = isTextBox(element) ? element.selectionStart : null;
  const end = isTextBox(element) ? element.selectionEnd : null;
  const selection = element.isContentEditable ? document.getSelection() : null;
  return {
    element,
    caret: start === null || end === null ? null : { start, end },
    range: selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null,
  };
}

/** Puts the focus and the caret back, without scrolling. Does nothing when the element has gone meanwhile. */
export function returnTo(place: Place): void {
  const { element, caret, range } = place;
  if (!element.isConnected) return;
  element.focus({ preventScroll: true });
  if (caret && isTextBox(element)) element.setSelectionRange(caret.start, caret.end);
  if (!range) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
