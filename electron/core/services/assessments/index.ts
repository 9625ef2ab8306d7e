import { recordHandlers } from './assessments';
import { goalHandlers } from './goals';
import { nextInterviewHandlers } from './nextInterview';

export { assessmentLines } from './assessments';
export { goalLines } from './goals';
export { nextInterview } from './nextInterview';

export const assessmentHandlers = { ...recordHandlers, ...goalHandlers, ...nextInterviewHandlers };
