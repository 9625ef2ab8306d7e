export { ReportScreen } from './ReportScreen';
export { ReportsScreen } from './lists/ReportsScreen';
