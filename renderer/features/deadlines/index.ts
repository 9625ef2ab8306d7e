export { DeadlinesScreen } from './DeadlinesScreen';
