import { useEffect, useState } from 'react';

/** Whole seconds left of a wait; `start` gives it a new length in ms. */
export function useCountdown(): { readonly seconds: number; readonly start: (ms: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setNow(performance.now()), 250);
    return () => clearTimeout(timer);
  }, [left, now]);
  return {
    seconds: left,
    start: ms => {
      const begin = performance.now(); // read once: two readings would show a second too many
      setNow(begin);
      setUntil(begin + ms);
    },
  };
}
