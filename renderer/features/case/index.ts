export { CaseScreen } from './CaseScreen';
export { NewPersonScreen } from './person/NewPersonScreen';
