export { useExcuse } from './useExcuse';
