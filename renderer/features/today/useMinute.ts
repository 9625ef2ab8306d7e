import { useEffect, useState } from 'react';
import { minutesOf } from './dayPlan';

/** Between two looks at the clock, in ms: the line of the present moves once a minute. */
const TICK = 10_000;

/** The present at the site, in minutes since midnight: the hour that the core gave, and the time gone since it was received. */
export function useMinute(given: string, receivedAt: number): number {
  const read = (): number => minutesOf(given) + Math.floor((Date.now() - receivedAt) / 60_000);
  const [, tick] = useState(0);
  const now = read();
  useEffect(() => {
    const timer = setInterval(() => tick(count => count + 1), TICK);
    return () => clearInterval(timer);
  }, []);
  return Math.min(24 * 60 - 1, now);
}
