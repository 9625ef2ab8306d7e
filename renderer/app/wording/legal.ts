import type { LegalData, LegalFiles } from '../../../shared/referential';
import { loadLegalData } from '../../../shared/referential';
import type { QueryClient } from '@tanstack/react-query';
import { useQueryCall, type Connection } from '../connection';

const isLegalFiles = (files: unknown): files is LegalFiles =>
  typeof files === 'object' && files !== null && 'referential' in files && 'deadlineRules' in files && 'holidays' in files;

const read = new WeakMap<object, LegalData>();

/** Checks and indexes the legal data once for each answer of the core. Throws when the core's own files are wrong. */
function indexed(files: unknown): LegalData {
  if (!isLegalFiles(files)) throw new Error('The core gives the legal data');
  const known = read.get(files);
  if (known) return known;
  const loaded = loadLegalData(files);
  if (!loaded.ok) throw new Error('The core checked the legal data before');
  read.set(files, loaded.value);
  return loaded.value;
}

/** The legal reference data: types of measures, obligations, rules. Null until the core has answered, once a session. */
export function useLegal(): LegalData | null {
  const { data } = useQueryCall('referential.get', {}, { entities: ['referential_update'] });
  return data === undefined ? null : indexed(data);
}

/** Reads and indexes the reference data ahead, while the password is being typed: what the vault answers later is mostly the same. */
export async function prepareLegal(client: QueryClient, connection: Connection): Promise<void> {
  const answer = await connection.call('referential.get', {}, { repeatable: true });
  if (!answer.ok) return; // the screens ask again, and say so
  client.setQueryData(['referential.get', {}], answer.value);
  indexed(client.getQueryData(['referential.get', {}]));
}
