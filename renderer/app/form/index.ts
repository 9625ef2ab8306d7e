export { ClashNotices, focusFirstClash, type ClashWords } from './ClashNotices';
export { DraftNote, DraftStatus } from './DraftNote';
export { focusFirstProblem } from './focusFirstProblem';
export { FormAlert } from './FormAlert';
export { FormDraft } from './FormDraft';
export { FieldPair, FormDialog } from './FormDialog';
export { useDraftForm, type DraftForm, type DraftFormPlan } from './useDraftForm';
