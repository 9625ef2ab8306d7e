export { useNoteGroup } from './useNoteGroup';
export { usePersonGroups } from './usePersonGroups';
