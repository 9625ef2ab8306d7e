export { DeparturesScreen } from './DeparturesScreen';
