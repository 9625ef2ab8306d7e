import { afresh, dialogBehind } from './moves';
import type { Shot } from './sheets';

const partners = afresh('#/directory');
const courts = afresh('#/directory?view=courts');

/** The directory of the partners, courts and magistrates. */
export const directoryShots: readonly Shot[] = [
  { name: 'directory', open: partners },
  { name: 'partner', open: dialogBehind(partners, /^Mission locale/) },
  { name: 'partner-form', open: dialogBehind(partners, /^(Nouveau partenaire|New partner)$/) },
  { name: 'courts', open: courts },
  { name: 'magistrate', open: dialogBehind(courts, /^(Nouveau magistrat|New magistrate)$/) },
];
