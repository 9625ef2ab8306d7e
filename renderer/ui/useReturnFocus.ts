import { useEffect, useRef, useState } from 'react';
import { SCREEN_HEADING } from './PageHeader';

/** What has the focus; for an entry of a menu that is about to close, the button of the menu. */
function focusedNow(): Element | null {
  const menu = document.activeElement?.closest('[role=menu]');
  return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : document.activeElement;
}

/** Gives the focus back, when the component goes, to what had it when it came; to the heading when that is gone too. */
export function useReturnFocus(active = true): void {
  const [origin] = useState(focusedNow);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      setTimeout(() => {
        // a strict mode remount, or a dialog that took its place, keeps the focus
        if (!active || !gone.current || document.querySelector('[role=dialog][aria-modal=true]')) return;
        const usable = origin instanceof HTMLElement && origin.isConnected && origin !== document.body;
        const target = usable ? origin : document.querySelector<HTMLElement>(`[${SCREEN_HEADING}]`);
        target?.focus({ preventScroll: true });
      });
    };
  }, [origin, active]);
}
