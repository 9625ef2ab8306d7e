export { AccessReportPanel } from './AccessReportPanel';
