import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { placeCaret, readCaret } from './caret';
import type { Caret, StoredDraft } from './draftStore';
import { createDraftWriter, type DraftStatus } from './draftWriter';
import { useDrafts } from './DraftsProvider';

export interface Draft<T> {
  readonly value: T;
  /** Changes the content: it is in the vault within 250 ms. What is typed before `ready` is kept, unless a draft waits. */
  readonly setValue: (next: T | ((current: T) => T)) => void;
  /** False until the vault said whether a draft waits there. */
  readonly ready: boolean;
  /** True when the content came from an earlier draft: say so, and offer to drop it. */
  readonly restored: boolean;
  readonly status: DraftStatus;
  /** Drops the draft and goes back to the initial content: after sending, or on request. */
  readonly clear: () => Promise<void>;
  readonly flush: () => Promise<void>;
  /** Give it to the element that holds the fields: the caret comes back by their names. */
  readonly formRef: RefObject<HTMLElement | null>;
}

/**
 * The content of a form, kept in the vault as it is typed and brought back when the form opens again.
 * @param key names the form: `interview:<case id>`; another key is another draft.
 * @param initial content when no draft waits.
 * @param read checks a stored draft of an older version; null refuses it. By default what it lacks comes from `initial`.
 */
export function useDraft<T>(
  key: string,
  initial: T,
  read: (stored: unknown) => T | null = stored => complete(stored, initial),
): Draft<T> {
  const { store, register } = useDrafts();
  const [shown, setShown] = useState<{ key: string; value: T; ready: boolean; restored: boolean }>(() => fresh(key, initial));
  const [status, setStatus] = useState<DraftStatus>('idle');
  const formRef = useRef<HTMLElement>(null);
  const caret = useRef<Caret | null>(null);
  const touched = useRef(false);
  const current = shown.key === key ? shown : fresh(key, initial);
  const latest = useRef({ current, initial, read });
  useLayoutEffect(() => {
    latest.current = { current, initial, read };
  });

  const writer = useMemo(() => createDraftWriter<StoredDraft>(draft => store.save(key, draft), setStatus), [store, key]);

  useEffect(() => {
    let left = false;
    const show = (value: T, restored: boolean): void => {
      if (!left) setShown({ key, value, ready: true, restored });
    };
    const typedSoFar = (): T => (touched.current ? latest.current.current.value : latest.current.initial);
    touched.current = false;
    setStatus('idle');
    store.get(key).then(
      stored => {
        if (left) return;
        const value = stored === null ? null : latest.current.read(stored.value);
        if (stored !== null && value !== null) caret.current = stored.caret;
        if (value === null && touched.current) writer.note({ value: typedSoFar(), caret: readCaret(formRef.current) });
        touched.current ||= value !== null;
        show(value ?? typedSoFar(), value !== null);
      },
      () => {
        show(typedSoFar(), false);
        if (!left) setStatus('failed');
      },
    );
    const unregister = register(writer.flush);
    return () => {
      left = true;
      unregister();
      void writer.flush();
    };
  }, [store, key, register, writer]);

  useEffect(() => {
    const place = caret.current;
    if (!current.ready || place === null) return;
    caret.current = null;
    placeCaret(formRef.current, place);
  }, [current.ready]);

  useEffect(() => {
    const onMove = (): void => {
      const place = readCaret(formRef.current);
      if (touched.current && latest.current.current.ready && place !== null)
        writer.note({ value: latest.current.current.value, caret: place });
    };
    document.addEventListener('selectionchange', onMove);
    return () => document.removeEventListener('selectionchange', onMove);
  }, [writer]);

  const setValue = useCallback(
    (next: T | ((now: T) => T)) => {
      const now = latest.current.current;
      const value = next instanceof Function ? next(now.value) : next;
      const changed = { ...now, value };
      latest.current = { ...latest.current, current: changed }; // two changes in one event build on each other
      touched.current = true;
      setShown(changed);
      if (now.ready) writer.note({ value, caret: readCaret(formRef.current) });
    },
    [writer],
  );
  const clear = useCallback(async () => {
    touched.current = false;
    writer.forget();
    await writer.flush();
    await store.remove(key);
    setStatus('idle');
    setShown({ key, value: latest.current.initial, ready: true, restored: false });
  }, [writer, store, key]);

  return { ...current, setValue, status, clear, flush: writer.flush, formRef };
}

const fresh = <T>(key: string, value: T) => ({ key, value, ready: false, restored: false });

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
