import type { access as french } from '../fr/access';

export const access: typeof french = {
  purpose: 'Purpose',
  tooShort: 'Give a purpose of at least three characters',
  usual: 'Usual purposes',
  usualReading: {
    duty: 'On duty',
    standIn: 'Standing in for the officer',
    judge: 'Asked by the judge',
    handover: 'Handing over the case',
  },
};
