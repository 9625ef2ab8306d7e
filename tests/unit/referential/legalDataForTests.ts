import deadlineRules from '../../../resources/referential/deadline-rules.json';
import holidays from '../../../resources/referential/holidays.json';
import referential from '../../../resources/referential/spip.json';
import { loadLegalData, type LegalData } from '../../../shared/referential';

/** The legal data that the application ships, as parsed files. */
export const legalFiles = { referential, deadlineRules, holidays };

/** The same, loaded; throws when it is not valid, so that no test runs on broken law. */
export function shippedLegalData(): LegalData {
  const loaded = loadLegalData(legalFiles);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  return loaded.value;
}
