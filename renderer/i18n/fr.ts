import { access } from './fr/access';
import { backups } from './fr/backups';
import { caseload } from './fr/caseload';
import { errors } from './fr/errors';
import { password } from './fr/password';
import { session } from './fr/session';
import { shell } from './fr/shell';
import { ui } from './fr/ui';
import { wording } from './fr/wording';

/** Every French text, by feature. The shape of this object is the list of the text keys. */
export const fr = { access, backups, caseload, errors, password, session, shell, ui, wording };
