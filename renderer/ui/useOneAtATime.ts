import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same act, that cannot be begun again before it has ended: a second press within the same frame gives the promise of the
 * first. Unlike a state, it holds before the next drawing.
 */
export function useOneAtATime<Given extends unknown[]>(
  act: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  const latest = useRef(act);
  const pending = useRef<Promise<void> | null>(null);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given) => {
    pending.current ??= latest.current(...given).finally(() => {
      pending.current = null;
    });
    return pending.current;
  }, []);
}
