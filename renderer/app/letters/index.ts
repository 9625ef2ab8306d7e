export { LabelsPanel } from './LabelsPanel';
export type { ChosenCases } from './peopleOf';
export { ReceptionPanel } from './ReceptionPanel';
export { SummonsBatchPanel } from './SummonsBatchPanel';
