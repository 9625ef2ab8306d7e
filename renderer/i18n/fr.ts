import { errors } from './fr/errors';
import { shell } from './fr/shell';
import { ui } from './fr/ui';
import { wording } from './fr/wording';

/** Every French text, by feature. The shape of this object is the list of the text keys. */
export const fr = { errors, shell, ui, wording };
