import { caseShots } from './caseShots';
import { directoryShots } from './directoryShots';
import { letterShots } from './letterShots';
import { listShots } from './listShots';
import { measureShots } from './measureShots';
import { headReports, officerReports } from './reportShots';
import { serviceShots } from './serviceShots';
import { headSettings, officerSettings } from './settingsShots';
import type { Shot } from './sheets';

/** The screens of an officer at work on the demo site. */
export const officerShots: readonly Shot[] = [
  ...listShots,
  ...caseShots,
  ...letterShots,
  ...measureShots,
  ...directoryShots,
  ...officerReports,
  ...officerSettings,
];

/** The screens of a head of service. */
export const headShots: readonly Shot[] = [...headSettings, ...serviceShots, ...headReports];
