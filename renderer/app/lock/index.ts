export { Cover } from './Cover';
export { HeldScreens } from './HeldScreens';
export { useCoveredKeys } from './useCoveredKeys';
export { useHeldSession } from './useHeldSession';
