import { IconFolders } from '@tabler/icons-react';
import type { RailEntry } from './shell/Rail';

/** The screens of the rail, in its order. A feature adds its line here and its route in router.tsx when it exists. */
export const screens: readonly RailEntry[] = [{ to: '/cases', label: 'caseload.rail', icon: IconFolders, goKey: 'D' }];
