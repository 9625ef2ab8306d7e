import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { placeCaret, readCaret } from './caret';
import type { Caret, StoredDraft } from './draftStore';
import { createDraftWriter, type DraftStatus } from './draftWriter';
import { useDrafts } from './DraftsProvider';
import { mergeDraft, settleClash, type Clash, type Merged } from './mergeDraft';

export interface Draft<T> {
  readonly value: T;
  /** Changes the content: it is in the vault within 250 ms. What is typed before `ready` is kept, unless a draft waits. */
  readonly setValue: (next: T | ((current: T) => T)) => void;
  /** False until the vault said whether a draft waits there. */
  readonly ready: boolean;
  /** True when the content came from an earlier draft: say so, and offer to drop it. */
  readonly restored: boolean;
  readonly status: DraftStatus;
  /** What someone else changed too since the draft was begun, and the user has not chosen about. */
  readonly clashes: readonly Clash[];
  readonly settle: (clash: Clash, choice: 'mine' | 'theirs') => void;
  /** Drops the draft and goes back to the initial content: after sending, or on request. */
  readonly clear: () => Promise<void>;
  readonly flush: () => Promise<void>;
  /** Give it to the element that holds the fields: the caret comes back by their names. */
  readonly formRef: RefObject<HTMLElement | null>;
}

export interface DraftOptions<T> {
  /** Checks a stored draft of an older version; null refuses it. By default what it lacks comes from `initial`. */
  readonly read?: (stored: unknown) => T | null;
  /**
   * True when `initial` is a record that others change too: the draft keeps what it started from, and what they changed
   * meanwhile comes into it when it is brought back.
   */
  readonly ofRecord?: boolean;
  /** Gives the elements of the collections of an older draft what they lack. */
  readonly whole?: ((value: T) => T) | undefined;
}

/**
 * The content of a form, kept in the vault as it is typed and brought back when the form opens again.
 * @param key names the form: `interview:<case id>`; another key is another draft.
 * @param initial content when no draft waits.
 */
export function useDraft<T>(key: string, initial: T, options: DraftOptions<T> = {}): Draft<T> {
  const { ofRecord = false, whole = (value: T): T => value } = options;
  const completed = (stored: unknown): T | null => {
    const value = complete(stored, initial);
    return value === null ? null : whole(value);
  };
  const { read = completed } = options;
  const { store, register } = useDrafts();
  const [shown, setShown] = useState<Shown<T>>(() => fresh(key, initial));
  const [status, setStatus] = useState<DraftStatus>('idle');
  const formRef = useRef<HTMLElement>(null);
  const caret = useRef<Caret | null>(null);
  const touched = useRef(false);
  const current = shown.key === key ? shown : fresh(key, initial);
  const latest = useRef({ current, initial, read, completed, ofRecord });
  useLayoutEffect(() => {
    latest.current = { current, initial, read, completed, ofRecord };
  });

  const writer = useMemo(() => createDraftWriter<StoredDraft>(draft => store.save(key, draft), setStatus), [store, key]);
  const note = useCallback(
    ({ value, base }: Merged<T>, place: Caret | null = readCaret(formRef.current)): void =>
      writer.note({ value, ...(latest.current.ofRecord && { base }), caret: place }),
    [writer],
  );

  useEffect(() => {
    let left = false;
    const show = (merged: Merged<T>, restored: boolean): void => {
      if (!left) setShown({ key, ...merged, ready: true, restored });
    };
    const typedSoFar = (): T => (touched.current ? latest.current.current.value : latest.current.initial);
    touched.current = false;
    setStatus('idle');
    store.get(key).then(
      stored => {
        if (left) return;
        const value = stored === null ? null : latest.current.read(stored.value);
        if (stored !== null && value !== null) caret.current = stored.caret;
        if (stored === null || value === null) {
          if (touched.current) note({ ...latest.current.current, value: typedSoFar() });
          show(alone(typedSoFar(), latest.current.initial), false);
          return;
        }
        touched.current = true;
        const { initial: now, ofRecord: merges } = latest.current;
        const base = merges && stored.base !== undefined ? (latest.current.completed(stored.base) ?? now) : now;
        show(merges ? mergeDraft(base, value, now) : alone(value, now), true);
      },
      () => {
        show(alone(typedSoFar(), latest.current.initial), false);
        if (!left) setStatus('failed');
      },
    );
    const unregister = register(writer.flush);
    return () => {
      left = true;
      unregister();
      void writer.flush();
    };
  }, [store, key, register, writer, note]);

  useEffect(() => {
    const place = caret.current;
    if (!current.ready || place === null) return;
    caret.current = null;
    placeCaret(formRef.current, place);
  }, [current.ready]);

  useEffect(() => {
    const onMove = (): void => {
      const place = readCaret(formRef.current);
      if (touched.current && latest.current.current.ready && place !== null) note(latest.current.current, place);
    };
    document.addEventListener('selectionchange', onMove);
    return () => document.removeEventListener('selectionchange', onMove);
  }, [note]);

  const put = useCallback(
    (changed: Shown<T>): void => {
      latest.current = { ...latest.current, current: changed }; // two changes in one event build on each other
      touched.current = true;
      setShown(changed);
      if (changed.ready) note(changed);
    },
    [note],
  );
  const setValue = useCallback(
    (next: T | ((now: T) => T)) => {
      const now = latest.current.current;
      const value = next instanceof Function ? next(now.value) : next;
      put({ ...now, value });
    },
    [put],
  );
  const settle = useCallback(
    (clash: Clash, choice: 'mine' | 'theirs') => {
      const now = latest.current.current;
      put({ ...now, ...settleClash(now, clash, choice) });
    },
    [put],
  );
  const clear = useCallback(async () => {
    touched.current = false;
    writer.forget();
    await writer.flush();
    await store.remove(key);
    setStatus('idle');
    setShown({ ...fresh(key, latest.current.initial), ready: true });
  }, [writer, store, key]);

  return { ...current, setValue, settle, status, clear, flush: writer.flush, formRef };
}

interface Shown<T> extends Merged<T> {
  readonly key: string;
  readonly ready: boolean;
  readonly restored: boolean;
}

const alone = <T>(value: T, base: T): Merged<T> => ({ value, base, clashes: [] });
const fresh = <T>(key: string, value: T): Shown<T> => ({ key, ...alone(value, value), ready: false, restored: false });

/** A stored draft in the form's present shape: a field it lacks, or holds in another kind, stands as in `initial`. */
function complete<T>(stored: unknown, initial: T): T | null {
  if (kindOf(stored) !== kindOf(initial)) return null;
  if (!isRecord(stored) || !isRecord(initial)) return stored as T; // same kind, written by this very form
  const fits = ([name, value]: [string, unknown]): boolean =>
    !(name in initial) || kindOf(value) === kindOf(initial[name]) || isChoice(value, initial[name]);
  return { ...initial, ...Object.fromEntries(Object.entries(stored).filter(fits)) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => kindOf(value) === 'object';

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value);

/** A choice that may be taken back to nothing is null on one side, one word on the other. */
const isChoice = (...sides: readonly [unknown, unknown]): boolean =>
  sides.includes(null) && sides.every(side => side === null || typeof side !== 'object');
