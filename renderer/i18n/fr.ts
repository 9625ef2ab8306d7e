import { shell } from './fr/shell';
import { ui } from './fr/ui';

/** Every French text, by feature. The shape of this object is the list of the text keys. */
export const fr = { shell, ui };
