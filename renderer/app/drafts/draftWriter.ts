/** Longest time between a key and its writing, in ms: under the 300 ms that the product promises. */
export const DRAFT_DELAY = 250;

export type DraftStatus = 'idle' | 'writing' | 'written' | 'failed';

export interface DraftWriter<T> {
  /** Notes the newest content; it is written within DRAFT_DELAY. */
  readonly note: (content: T) => void;
  /** Writes at once what waits. Resolves when nothing waits any more; never rejects. */
  readonly flush: () => Promise<void>;
  /** Forgets what waits, as when the form was sent. */
  readonly forget: () => void;
}

/**
 * Writes the newest content at a steady pace: the delay runs from the first key not yet written, so that steady typing is
 * written too. One write at a time, always the newest; a failed one stays waiting and is tried again.
 */
export function createDraftWriter<T>(
  write: (content: T) => Promise<void>,
  onStatus: (status: DraftStatus) => void,
  delay = DRAFT_DELAY,
): DraftWriter<T> {
  let waiting: { readonly content: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tail = Promise.resolve();

  const isWaiting = (): boolean => waiting !== null;
  const plan = (after: number): void => {
    timer ??= setTimeout(() => void flush(), after);
  };
  const writeWaiting = async (): Promise<void> => {
    const job = waiting;
    if (job === null) return;
    waiting = null;
    onStatus('writing');
    try {
      await write(job.content);
      onStatus(isWaiting() ? 'writing' : 'written');
    } catch {
      waiting ??= job; // the status tells the user; the content is kept and tried again
      onStatus('failed');
      plan(delay * 8);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    tail = tail.then(writeWaiting);
    return tail;
  };
  return {
    note: content => {
      waiting = { content };
      plan(delay);
    },
    flush,
    forget: () => {
      waiting = null;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
