import { court, magistrate, magistrateLine, type Court } from '../../../../shared/domain/court';
import { foldedWords } from '../../../../shared/domain/folding';
import type { Measure } from '../../../../shared/domain/measure';
import { selectRecords } from '../../database/records';
import type { Workspace } from '../workspace';

const folded = (text: string): string => foldedWords(text).join(' ');

/** The court of the directory that bears this very name. */
const named = (courts: readonly Court[], name: string | null): Court | undefined =>
  name === null ? undefined : courts.find(one => folded(one.name) === folded(name));

/**
 * Where a letter to that recipient goes: the address of the court that its words name, of the court of the measure when it is the
 * magistrate of that measure, or of the only court where the directory has such a magistrate. Empty when none is sure.
 */
export function addressOfRecipient(
  workspace: Workspace,
  recipient: string,
  measure: Pick<Measure, 'court' | 'magistrate'> | null,
): string[] {
  const courts = selectRecords(workspace.db, court, '1 ORDER BY active DESC, rid').filter(one => one.address.length > 0);
  const words = ` ${folded(recipient)} `;
  const told = courts.find(one => words.includes(` ${folded(one.name)} `));
  if (told) return told.address;
  if (measure !== null && folded(measure.magistrate ?? '') === folded(recipient))
    return named(courts, measure.court)?.address ?? [];
  const seats = new Set(
    selectRecords(workspace.db, magistrate, 'active = 1')
      .filter(one => folded(magistrateLine(one)) === folded(recipient))
      .map(one => one.court),
  );
  const [seat] = seats;
  return seats.size === 1 ? (courts.find(one => one.id === seat)?.address ?? []) : [];
}
