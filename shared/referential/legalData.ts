import { err, ok, type Result } from '../base/result';
import type { DeadlineRuleFile } from './deadlineRule';
import { loadDeadlineRules } from './deadlineRuleFile';
import { loadHolidays, type HolidayFile } from './holidayFile';
import type { ReferentialInvalid } from './reading';
import { loadReferential, type Referential } from './referential';

/** The three files of legal data, checked together. */
export interface LegalData {
  readonly referential: Referential;
  readonly deadlineRules: DeadlineRuleFile;
  readonly holidays: HolidayFile;
}

/** The parsed content of the files of `resources/referential/`: `spip.json`, `deadline-rules.json`, `holidays.json`. */
export interface LegalFiles {
  readonly referential: unknown;
  readonly deadlineRules: unknown;
  readonly holidays: unknown;
}

const within = (file: keyof LegalFiles, error: ReferentialInvalid): ReferentialInvalid => ({
  ...error,
  details: error.details.map(detail => ({ ...detail, path: `${file}:${detail.path}` })),
});

/** Checks and indexes all the legal data. Fails with every finding of the first file that is wrong. */
export function loadLegalData(files: LegalFiles): Result<LegalData, ReferentialInvalid> {
  const referential = loadReferential(files.referential);
  if (!referential.ok) return err(within('referential', referential.error));
  const deadlineRules = loadDeadlineRules(files.deadlineRules, referential.value);
  if (!deadlineRules.ok) return err(within('deadlineRules', deadlineRules.error));
  const holidays = loadHolidays(files.holidays);
  if (!holidays.ok) return err(within('holidays', holidays.error));
  return ok({ referential: referential.value, deadlineRules: deadlineRules.value, holidays: holidays.value });
}
