import { territories, type Territory } from '../../../shared/base/territory';
import { useSession } from '../../app/session';

/** Where short phone numbers are dialled from. */
export function useTerritory(): Territory {
  const { status } = useSession();
  return territories.find(one => one === status.site?.territory) ?? 'metropole';
}
