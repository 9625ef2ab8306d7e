export { FACT_ENTITIES, REPORT_ENTITIES } from './reportEntities';
export { ReportDue } from './ReportDue';
export { ReportRows } from './ReportRows';
export { ReportStateChip } from './ReportState';
