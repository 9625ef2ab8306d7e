import { err, ok } from '../../../../shared/base/result';
import type { Handlers } from '../workspace';

export const importHandlers: Handlers<'import.choose' | 'import.apply'> = {
  'import.choose': () => ok(null),
  'import.apply': () => err({ code: 'import.expired' }),
};
