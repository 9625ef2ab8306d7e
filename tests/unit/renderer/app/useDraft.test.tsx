import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DraftsProvider,
  useDraft,
  useDrafts,
  type Draft,
  type DraftStore,
  type StoredDraft,
} from '../../../../renderer/app/drafts';
import { one, render, type } from '../render';

interface Note {
  readonly text: string;
  readonly kind: string;
}
const empty: Note = { text: '', kind: 'interview' };

function memoryStore(stored: StoredDraft | null = null) {
  return {
    save: vi.fn<DraftStore['save']>(() => Promise.resolve()),
    get: vi.fn<DraftStore['get']>(() => Promise.resolve(stored)),
    remove: vi.fn<DraftStore['remove']>(() => Promise.resolve()),
  };
}
const texts = (store: ReturnType<typeof memoryStore>): unknown[] =>
  store.save.mock.calls.map(([, draft]) => (draft.value as Note).text); // written by the form below

async function setUp(store: ReturnType<typeof memoryStore>) {
  const seen: { draft: Draft<Note> | null; flushAll: () => Promise<void> } = { draft: null, flushAll: () => Promise.resolve() };
  const Form = () => {
    const draft = useDraft('note:1', empty);
    seen.draft = draft;
    seen.flushAll = useDrafts().flushAll;
    return (
      <div ref={draft.formRef as React.RefObject<HTMLDivElement | null>}>
        <textarea
          name="text"
          readOnly={!draft.ready}
          value={draft.value.text}
          onChange={event => draft.setValue(now => ({ ...now, text: event.currentTarget.value }))}
        />
      </div>
    );
  };
  const page = await render(
    <DraftsProvider store={store}>
      <Form />
    </DraftsProvider>,
  );
  return { ...page, seen, field: one(page.container, 'textarea', HTMLTextAreaElement) };
}
const wait = (ms: number): Promise<void> => act(async () => vi.advanceTimersByTimeAsync(ms).then(() => undefined));

describe('useDraft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes the newest text at most 250 ms after the first key not yet written, even while typing goes on', async () => {
    const store = memoryStore();
    const { field } = await setUp(store);
    await type(field, 'a');
    await wait(120);
    await type(field, 'ab');
    await wait(120);
    expect(store.save).not.toHaveBeenCalled();
    await type(field, 'abc');
    await wait(10);
    expect(texts(store)).toEqual(['abc']);
    expect(store.save.mock.calls[0]?.[0]).toBe('note:1');
    await wait(1000);
    expect(store.save).toHaveBeenCalledTimes(1);
    await type(field, 'abcd');
    await wait(250);
    expect(texts(store)).toEqual(['abc', 'abcd']);
  });

  it('writes at once when the field is left, the window hidden, or the form closed', async () => {
    const store = memoryStore();
    const { field, leave } = await setUp(store);
    await type(field, 'one');
    await act(async () => field.blur());
    expect(texts(store)).toEqual(['one']);
    await type(field, 'two');
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    expect(texts(store)).toEqual(['one', 'two']);
    await type(field, 'three');
    await leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(texts(store)).toEqual(['one', 'two', 'three']);
  });

  it('writes everything before locking', async () => {
    const store = memoryStore();
    const { field, seen } = await setUp(store);
    await type(field, 'secret');
    await act(() => seen.flushAll());
    expect(texts(store)).toEqual(['secret']);
  });

  it('brings a draft back with its caret, and completes fields that it did not know', async () => {
    const store = memoryStore({ value: { text: 'Reprise du travail' }, caret: { field: 'text', start: 7, end: 10 } });
    const { field, seen } = await setUp(store);
    expect(field.value).toBe('Reprise du travail');
    expect(seen.draft).toMatchObject({ ready: true, restored: true, value: { kind: 'interview' } });
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([7, 10]);
    expect(store.save).not.toHaveBeenCalled();
  });

  it('keeps what is typed before the vault has answered, unless a draft waits there', async () => {
    const answers: ((stored: StoredDraft | null) => void)[] = [];
    const store = memoryStore();
    store.get.mockImplementation(() => new Promise(resolve => answers.push(resolve)));
    const { field, seen } = await setUp(store);
    await type(field, 'early');
    await wait(1000);
    expect(field.value).toBe('early');
    expect(store.save).not.toHaveBeenCalled();
    await act(async () => answers[0]?.(null));
    expect(seen.draft).toMatchObject({ ready: true, restored: false, value: { text: 'early' } });
    await wait(250);
    expect(texts(store)).toEqual(['early']);

    const other = memoryStore();
    other.get.mockImplementation(() => new Promise(resolve => answers.push(resolve)));
    const late = await setUp(other);
    await type(late.field, 'x');
    await act(async () => answers[1]?.({ value: { text: 'Un long brouillon' }, caret: null }));
    expect(late.field.value).toBe('Un long brouillon');
    await wait(1000);
    expect(new Set(texts(other))).toEqual(new Set(['Un long brouillon'])); // with a new place of the caret
  });

  it('keeps the text and tries again when writing fails', async () => {
    const store = memoryStore();
    store.save.mockRejectedValueOnce(new Error('database.disk-full'));
    const { field, seen } = await setUp(store);
    await type(field, 'kept');
    await wait(250);
    expect(seen.draft?.status).toBe('failed');
    await wait(2000);
    expect(texts(store)).toEqual(['kept', 'kept']);
    expect(seen.draft?.status).toBe('written');
  });

  it('forgets the draft once the form was sent', async () => {
    const store = memoryStore();
    const { field, seen } = await setUp(store);
    await type(field, 'sent');
    await act(async () => seen.draft?.clear());
    await wait(1000);
    expect(store.save).not.toHaveBeenCalled();
    expect(store.remove).toHaveBeenCalledExactlyOnceWith('note:1');
    expect(field.value).toBe('');
  });
});
