import { sheetHandlers } from './attendanceSheet';
import { hostHandlers } from './hosts';
import { placementHandlers } from './placements';

export const workHandlers = { ...hostHandlers, ...placementHandlers, ...sheetHandlers };
