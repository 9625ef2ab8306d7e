import { batchHandlers } from './batch';
import { labelHandlers } from './labels';
import { letterHandlers } from './letters';
import { receptionHandlers } from './reception';
import { letterTextHandlers } from './texts';

export const lettersHandlers = {
  ...letterHandlers,
  ...letterTextHandlers,
  ...batchHandlers,
  ...labelHandlers,
  ...receptionHandlers,
};
