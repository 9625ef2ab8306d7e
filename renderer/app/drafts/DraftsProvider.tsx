import { createContext, use, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { assert } from '../../../shared/base/result';
import type { DraftStore } from './draftStore';

interface Drafts {
  readonly store: DraftStore;
  /** Adds an open form to those that are written when the window loses the focus. Returns what takes it out. */
  readonly register: (flush: () => Promise<void>) => () => void;
  readonly flushAll: () => Promise<void>;
}

const DraftsContext = createContext<Drafts | null>(null);

/** Gives the drafts to every form, and writes them all when the window is left, hidden or closed. */
export function DraftsProvider({ store, children }: { readonly store: DraftStore; readonly children: ReactNode }) {
  const open = useRef(new Set<() => Promise<void>>());
  const drafts = useMemo<Drafts>(
    () => ({
      store,
      register: flush => {
        const forms = open.current;
        forms.add(flush);
        return () => forms.delete(flush);
      },
      flushAll: async () => {
        await Promise.all([...open.current].map(flush => flush()));
      },
    }),
    [store],
  );
  useEffect(() => {
    const leave = (): void => void drafts.flushAll();
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    document.addEventListener('focusout', leave);
    return () => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      document.removeEventListener('focusout', leave);
    };
  }, [drafts]);
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

/** The drafts of the session: `flushAll` writes every open form, before locking for instance. */
export function useDrafts(): Drafts {
  const drafts = use(DraftsContext);
  assert(drafts !== null, 'a DraftsProvider stands above every form');
  return drafts;
}
