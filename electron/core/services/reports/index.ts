import { reviewHandlers } from './review';
import { signingHandlers } from './signing';
import { viewHandlers } from './views';
import { writingHandlers } from './writing';

export { delegationHandlers } from './delegations';
export { reportTexts } from './writtenTexts';
export { reportTemplatesSchema, type ReportTemplates } from './deliveredTemplates';
export { reportTemplateHandlers } from './templates';

export const reportHandlers = { ...writingHandlers, ...viewHandlers, ...reviewHandlers, ...signingHandlers };
