export { DraftsProvider, useDrafts } from './DraftsProvider';
export { draftsOf, vaultDrafts, type Caret, type DraftStore, type StoredDraft } from './draftStore';
export type { DraftStatus } from './draftWriter';
export type { Clash } from './mergeDraft';
export { useDraft, type Draft, type DraftOptions } from './useDraft';
