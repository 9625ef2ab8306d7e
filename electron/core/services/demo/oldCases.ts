import { addDays, addYears } from '../../../../shared/base/calendarDate';
import { measure } from '../../../../shared/domain/measure';
import { person } from '../../../../shared/domain/person';
import type { JournalTransaction } from '../../journal/journal';
import { addPerson } from './persons';
import type { Setting } from './setting';

/** Smaller sites are for tests of something else. */
const FEWEST_PERSONS = 20;
const OLD_CASES = 3;

/** Adds a few closed cases whose legal time is over, for the management to find. `persons`: how many the site has already. */
export function addOldCases(setting: Setting, transaction: JournalTransaction, persons: number): void {
  if (persons < FEWEST_PERSONS) return;
  for (let at = 0; at < OLD_CASES; at++) {
    const { id } = addPerson(setting, transaction, persons + at);
    const endDate = addDays(addYears(setting.today, -5), -(20 + 45 * at));
    transaction.add(measure, {
      person: id,
      type: 'SPROB',
      court: 'Tribunal judiciaire de Valbourg',
      judgmentDate: addYears(endDate, -2),
      mandateDate: addYears(endDate, -2),
      startDate: addYears(endDate, -2),
      durationMonths: 24,
      endDate,
      status: 'ended',
    });
    transaction.set(person, id, { closedOn: addDays(endDate, 30), closingReason: 'Fin de mesure' });
  }
}
