import { shell } from './en/shell';
import { ui } from './en/ui';
import type { fr } from './fr';

/** Every English text: the same keys as the French, or it does not compile. */
export const en: typeof fr = { shell, ui };
