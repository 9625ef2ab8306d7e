import { excuseHandlers } from './excuses';
import { incidentHandlers } from './incidentReports';

export { absencesOfDay } from './excuses';

export const absenceHandlers = { ...excuseHandlers, ...incidentHandlers };
