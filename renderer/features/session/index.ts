export { ClosedScreen } from './ClosedScreen';
