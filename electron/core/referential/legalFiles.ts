import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LegalFiles } from '../../../shared/referential';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Reads the files of legal reference data of a folder, unchecked. Throws when one is missing or is not JSON. */
export const readLegalFiles = (folder: string): LegalFiles => ({
  referential: readJson(path.join(folder, 'spip.json')),
  deadlineRules: readJson(path.join(folder, 'deadline-rules.json')),
  holidays: readJson(path.join(folder, 'holidays.json')),
});
