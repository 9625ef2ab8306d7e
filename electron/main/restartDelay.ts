const DELAYS_MS = [0, 500, 2000, 5000];
const WINDOW_MS = 60_000;

/**
 * How long to wait (ms) before starting the core again, given the instants (ms) at which it crashed, the last one included;
 * null when it crashed so often within a minute that another try would be vain.
 */
export function restartDelay(crashes: readonly number[]): number | null {
  const last = crashes.at(-1) ?? 0;
  const recent = crashes.filter(instant => last - instant < WINDOW_MS).length;
  return DELAYS_MS[recent - 1] ?? null;
}
