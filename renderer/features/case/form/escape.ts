import type { KeyboardEvent } from 'react';

/** Leaves a form on Escape, unless the key closes something opened inside of it: a list, a calendar, a question. */
export function leavingOnEscape(leave: () => void): (event: KeyboardEvent) => void {
  return event => {
    if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
    if (event.target.closest('[role=dialog]') || event.target.getAttribute('aria-expanded') === 'true') return;
    leave();
  };
}
