export { usePersonGroups } from './usePersonGroups';
