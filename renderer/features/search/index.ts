export { useTextGroups } from './useTextGroups';
export { usePersonGroups } from './usePersonGroups';
