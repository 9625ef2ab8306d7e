import {
  IconAddressBook,
  IconArchive,
  IconEye,
  IconFileText,
  IconFlag,
  IconFolders,
  IconHelp,
  IconRosetteDiscountCheck,
  IconSettings,
  IconSun,
  IconUserShare,
} from '@tabler/icons-react';
import type { RailEntry } from './shell/Rail';

/** The screens of the rail, in its order. A feature adds its line here and its route in router.tsx when it exists. */
export const screens: readonly RailEntry[] = [
  { to: '/today', label: 'today.title', icon: IconSun, goKey: 'J' },
  { to: '/cases', label: 'caseload.rail', icon: IconFolders, goKey: 'D' },
  { to: '/deadlines', label: 'due.rail', icon: IconFlag, goKey: 'E' },
  { to: '/reports', label: 'report.rail', icon: IconFileText, goKey: 'R', right: 'case.read' },
  { to: '/directory', label: 'partners.rail', icon: IconAddressBook, goKey: 'N', right: 'case.read' },
  { to: '/assignments', label: 'sharing.rail', icon: IconUserShare, goKey: 'A', right: 'case.assign' },
  { to: '/departures', label: 'departures.rail', icon: IconArchive, goKey: 'S', right: 'case.assign' },
  { to: '/traces', label: 'trace.rail', icon: IconEye, goKey: 'C', right: 'trace.read' },
  { to: '/verify', label: 'signing.verify.rail', icon: IconRosetteDiscountCheck, atFoot: true },
  { to: '/help', label: 'help.rail', icon: IconHelp, atFoot: true },
  { to: '/settings', label: 'settings.rail', icon: IconSettings, atFoot: true },
];
