import type { Connection } from '../connection';

/** What a form keeps between two moments: its fields, and where the caret stood. */
export interface StoredDraft {
  readonly value: unknown;
  /** What the form of a record started from. */
  readonly base?: unknown;
  readonly caret: Caret | null;
}

/** Place of the caret: the field by its name, the selection inside it. */
export interface Caret {
  readonly field: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Where drafts live: the encrypted vault in the application, memory in tests. Each function rejects when it failed. */
export interface DraftStore {
  readonly save: (key: string, draft: StoredDraft) => Promise<void>;
  readonly get: (key: string) => Promise<StoredDraft | null>;
  readonly remove: (key: string) => Promise<void>;
}

/** Drafts in the vault of this workstation. */
export function vaultDrafts(connection: Connection): DraftStore {
  return {
    save: async (key, draft) => {
      // saving the same text twice does no harm
      const answer = await connection.call('draft.save', { key, body: JSON.stringify(draft) }, { repeatable: true });
      if (!answer.ok) throw new Error(answer.error.code);
    },
    get: async key => {
      const answer = await connection.call('draft.get', { key }, { repeatable: true });
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value === null ? null : readDraft(answer.value.body);
    },
    remove: async key => {
      const answer = await connection.call('draft.remove', { key }, { repeatable: true });
      if (!answer.ok) throw new Error(answer.error.code);
    },
  };
}

/** The drafts of one agent: what their forms still hold is dropped, not written, once someone else is at work. */
export function draftsOf(store: DraftStore, isAtWork: () => boolean): DraftStore {
  return {
    save: async (key, draft) => {
      if (isAtWork()) await store.save(key, draft);
    },
    get: async key => (isAtWork() ? store.get(key) : null),
    remove: async key => {
      if (isAtWork()) await store.remove(key);
    },
  };
}

function readDraft(body: string): StoredDraft | null {
  const stored: unknown = JSON.parse(body);
  if (typeof stored !== 'object' || stored === null || !('value' in stored)) return null;
  return {
    value: stored.value,
    ...('base' in stored && { base: stored.base }),
    caret: 'caret' in stored ? readCaret(stored.caret) : null,
  };
}

function readCaret(stored: unknown): Caret | null {
  if (typeof stored !== 'object' || stored === null || !('field' in stored) || typeof stored.field !== 'string') return null;
  const place = (at: unknown): number | null => (typeof at === 'number' ? at : null);
  return {
    field: stored.field,
    start: 'start' in stored ? place(stored.start) : null,
    end: 'end' in stored ? place(stored.end) : null,
  };
}
