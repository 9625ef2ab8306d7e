import { access } from './en/access';
import { backups } from './en/backups';
import { caseload } from './en/caseload';
import { errors } from './en/errors';
import { password } from './en/password';
import { session } from './en/session';
import { shell } from './en/shell';
import { ui } from './en/ui';
import { wording } from './en/wording';
import type { fr } from './fr';

/** Every English text: the same keys as the French, or it does not compile. */
export const en: typeof fr = { access, backups, caseload, errors, password, session, shell, ui, wording };
