import { assignableHandlers } from './assignableCases';
import { giveBackHandlers } from './giveBack';
import { sharingHandlers } from './sharing';
import { workloadHandlers } from './workload';

export const sharedWorkHandlers = { ...workloadHandlers, ...assignableHandlers, ...sharingHandlers, ...giveBackHandlers };
