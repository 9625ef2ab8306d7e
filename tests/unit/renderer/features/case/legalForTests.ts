import deadlineRules from '../../../../../resources/referential/deadline-rules.json';
import holidays from '../../../../../resources/referential/holidays.json';
import referential from '../../../../../resources/referential/spip.json';
import { loadLegalData } from '../../../../../shared/referential';

const loaded = loadLegalData({ referential, deadlineRules, holidays });
if (!loaded.ok) throw new Error('The legal data are right');

/** The legal data that Jalon ships. */
export const legal = loaded.value;
