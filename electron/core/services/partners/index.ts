import { directoryHandlers } from './directory';
import { referralHandlers } from './referrals';

export const partnerHandlers = { ...directoryHandlers, ...referralHandlers };
