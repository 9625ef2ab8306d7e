import { useEffect, type RefObject } from 'react';

/** Puts the focus in the first field of a form that opens on a page; a restored draft puts the caret back itself. */
export function useFirstFieldFocus(draft: {
  readonly ready: boolean;
  readonly restored: boolean;
  readonly formRef: RefObject<HTMLElement | null>;
}): void {
  const { ready, restored, formRef } = draft;
  useEffect(() => {
    if (ready && !restored) formRef.current?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
  }, [ready, restored, formRef]);
}
