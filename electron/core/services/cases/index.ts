import { assignmentHandlers } from './assignments';
import { caseViewHandlers } from './caseView';
import { closingHandlers } from './closing';
import { interviewHandlers } from './interviews';
import { measureDecisionHandlers } from './measureDecisions';
import { measureHandlers } from './measures';
import { obligationHandlers } from './obligations';
import { personHandlers } from './persons';

export { assignmentsOf, endOfFormer, goesOn, inForce, isAssignable } from './assignments';
export { findDuplicates } from './persons';
export { obligationLines } from './obligations';
export { chronology, chronologyLength, fieldHistory, deadlinesOf, measureLines } from './caseView';
export { interviewLines } from './interviews';

export const caseHandlers = {
  ...personHandlers,
  ...measureHandlers,
  ...obligationHandlers,
  ...measureDecisionHandlers,
  ...caseViewHandlers,
  ...interviewHandlers,
  ...assignmentHandlers,
  ...closingHandlers,
};
