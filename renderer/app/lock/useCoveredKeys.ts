import { useEffect, useRef } from 'react';

/**
 * While the screens are covered, keeps their keys asleep: Escape would close the dialogs behind, a letter or Ctrl K would act
 * there. Must stand above every screen, so that it hears the keys first.
 */
export function useCoveredKeys(covered: boolean): void {
  const active = useRef(covered);
  useEffect(() => {
    active.current = covered;
  }, [covered]);
  useEffect(() => {
    const onFirst = (event: KeyboardEvent): void => {
      if (!active.current || event.key !== 'Escape') return;
      event.preventDefault(); // the browser would close the cover
      event.stopImmediatePropagation();
    };
    // the fields of the cover have heard the key by then; the shortcuts listen on the window, one step further
    const onLast = (event: KeyboardEvent): void => {
      if (active.current) event.stopPropagation();
    };
    window.addEventListener('keydown', onFirst, { capture: true });
    document.addEventListener('keydown', onLast);
    return () => {
      window.removeEventListener('keydown', onFirst, { capture: true });
      document.removeEventListener('keydown', onLast);
    };
  }, []);
}
