import { access } from './en/access';
import { caseload } from './en/caseload';
import { errors } from './en/errors';
import { shell } from './en/shell';
import { ui } from './en/ui';
import { wording } from './en/wording';
import type { fr } from './fr';

/** Every English text: the same keys as the French, or it does not compile. */
export const en: typeof fr = { access, caseload, errors, shell, ui, wording };
