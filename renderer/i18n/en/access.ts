import type { access as french } from '../fr/access';

export const access: typeof french = {
  purpose: 'Purpose',
  tooShort: 'Give a purpose of at least three characters',
  usual: 'Usual purposes',
};
