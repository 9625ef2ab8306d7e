import { access } from './fr/access';
import { caseload } from './fr/caseload';
import { errors } from './fr/errors';
import { shell } from './fr/shell';
import { ui } from './fr/ui';
import { wording } from './fr/wording';

/** Every French text, by feature. The shape of this object is the list of the text keys. */
export const fr = { access, caseload, errors, shell, ui, wording };
